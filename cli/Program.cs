using SurvivalSim.Cli.Commands;

return CommandLine.Run(args);
