using System.Buffers.Binary;
using System.IO.Compression;

namespace SurvivalSim.Tests.ScottPlot;

/// <summary>The pixels of a PNG of eight bits, read by the words of the standard and not by the library that wrote it. ISO/IEC 15948.</summary>
internal sealed class PngPicture
{
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private readonly byte[] _rows;
    private readonly int _channels;

    public PngPicture(byte[] file)
    {
        Assert.True(file.AsSpan().StartsWith(Signature));
        using var packed = new MemoryStream();
        for (int at = Signature.Length; at < file.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            ReadOnlySpan<byte> kind = file.AsSpan(at + 4, 4), data = file.AsSpan(at + 8, length);
            if (kind.SequenceEqual("IHDR"u8))
            {
                (Width, Height) = (BinaryPrimitives.ReadInt32BigEndian(data), BinaryPrimitives.ReadInt32BigEndian(data[4..]));
                Assert.Equal(8, data[8]);
                _channels = data[9] switch { 2 => 3, 6 => 4, _ => throw new NotSupportedException($"colour type {data[9]}") };
            }
            else if (kind.SequenceEqual("IDAT"u8))
            {
                packed.Write(data);
            }
            at += length + 12;
        }
        packed.Position = 0;
        using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
        _rows = new byte[Height * Stride];
        byte[] above = new byte[Stride];
        foreach (int y in Enumerable.Range(0, Height))
        {
            int filter = unpacked.ReadByte();
            Span<byte> row = _rows.AsSpan(y * Stride, Stride);
            unpacked.ReadExactly(row);
            Unfilter(filter, row, above);
            row.CopyTo(above);
        }
    }

    public int Width { get; }

    public int Height { get; }

    private int Stride => Width * _channels;

    /// <summary>A pixel's red, green and blue as 0xRRGGBB.</summary>
    public int this[int x, int y] => BinaryPrimitives.ReadInt32BigEndian([0, .. _rows.AsSpan(y * Stride + x * _channels, 3)]);

    private void Unfilter(int filter, Span<byte> row, ReadOnlySpan<byte> above)
    {
        for (int i = 0; i < row.Length; i++)
        {
            int left = i < _channels ? 0 : row[i - _channels], up = above[i], corner = i < _channels ? 0 : above[i - _channels];
            row[i] += (byte)(filter switch
            {
                0 => 0,
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                4 => Nearest(left, up, corner),
                _ => throw new InvalidDataException($"filter {filter}"),
            });
        }
    }

    private static int Nearest(int left, int up, int corner)
    {
        int guess = left + up - corner, toLeft = Math.Abs(guess - left), toUp = Math.Abs(guess - up), toCorner = Math.Abs(guess - corner);
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
