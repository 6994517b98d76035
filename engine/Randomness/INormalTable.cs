namespace SurvivalSim.Randomness;

/// <summary>Where <see cref="NormalScore{TLane, TMask, TWord}"/> finds its coefficients: memory on a CPU, whatever is fast elsewhere.</summary>
/// <typeparam name="TLane">One number per future.</typeparam>
/// <typeparam name="TWord">One 32-bit word per future.</typeparam>
public interface INormalTable<TLane, TWord>
{
    /// <summary>Entry of <see cref="NormalScoreTable.Coefficients"/>.</summary>
    /// <param name="power">Power of the variable that the coefficient multiplies, in 0…<see cref="NormalScoreTable.Degree"/>.</param>
    /// <param name="octave">Column, future by future: the low five bits count, the others may be anything.</param>
    TLane Coefficient(int power, TWord octave);
}
