using System.Text;

namespace SurvivalSim.Foundation;

/// <summary>Bytes to text: UTF-8, or what a byte order mark says. Bytes that are no text are a finding, not a question mark.</summary>
internal static class TextDecoder
{
    /// <summary>The text, or <see langword="null"/> with the reason among the findings.</summary>
    public static string? Decode(byte[] bytes, string file, Diagnostics diagnostics)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        try
        {
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            diagnostics.Report(DiagnosticCodes.NotYaml, new TextSpan(file, LineOfFirstInvalid(bytes), 1), "this line is not text in UTF-8", "the file must be text", "Save it with the encoding UTF-8.");
            return null;
        }
    }

    private static int LineOfFirstInvalid(byte[] bytes)
    {
        int line = 1;
        foreach (Range range in bytes.AsSpan().Split((byte)'\n'))
        {
            if (!System.Text.Unicode.Utf8.IsValid(bytes.AsSpan()[range])) break;
            line++;
        }
        return line;
    }
}
