using SurvivalSim.Planning;
using SurvivalSim.Planning.Records;

namespace SurvivalSim.Tests.Validation;

/// <summary>Reads the quantile tables of a plan, in double precision.</summary>
internal static class QuantileTables
{
    /// <summary>What the kernel has of a parameter whose normal score is given.</summary>
    public static double At(Plan plan, ParameterRecord parameter, double score) => parameter.IsInPieces ? OnPiece(plan, parameter, score) : OnGrid(plan, parameter, score);

    private static double OnGrid(Plan plan, ParameterRecord parameter, double score)
    {
        double position = (score + 6) * parameter.Intervals / 12;
        int below = parameter.TableOffset + (int)position;
        return plan.Tables[below] + ((position - (int)position) * ((double)plan.Tables[below + 1] - plan.Tables[below]));
    }

    private static double OnPiece(Plan plan, ParameterRecord parameter, double score)
    {
        int piece = parameter.TableOffset + parameter.Pieces - 1;
        while (piece > parameter.TableOffset && plan.Tables[piece] >= score) piece--;
        return plan.Tables[piece + parameter.Pieces] + ((score - plan.Tables[piece]) * plan.Tables[piece + (2 * parameter.Pieces)]);
    }
}
