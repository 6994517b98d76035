System.Console.WriteLine("survivalsim");
