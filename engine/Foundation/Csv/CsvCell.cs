namespace SurvivalSim.Foundation.Csv;

/// <summary>A cell of a table: its text without blanks around it, and where it begins.</summary>
internal readonly record struct CsvCell(string Text, TextSpan Where);
