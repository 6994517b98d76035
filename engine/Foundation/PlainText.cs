using System.Globalization;

namespace SurvivalSim.Foundation;

/// <summary>What a user wrote, made fit to be quoted on one line of a terminal.</summary>
public static class PlainText
{
    private const int Longest = 400;

    /// <summary>The text with control characters spelled out (<c>\u001B</c>): they could break a line, or steer a terminal.</summary>
    public static string OneLine(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(Spelled)) : text;

    /// <summary>The text without its middle where it is very long.</summary>
    public static string Shortened(string text) =>
        text.Length <= Longest ? text : $"{text[..(Longest / 2)]} … {text[^(Longest / 4)..]}";

    private static string Spelled(char letter) =>
        char.IsControl(letter) ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}") : letter.ToString();
}
