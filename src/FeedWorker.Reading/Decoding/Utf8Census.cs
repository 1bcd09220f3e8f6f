using System.Buffers;
using System.Text;

namespace FeedWorker.Reading.Decoding;

/// <summary>How well bytes fit UTF-8.</summary>
/// <param name="Valid">Sequences of two bytes and more that are well formed.</param>
/// <param name="Invalid">Runs of bytes that are no UTF-8; a sequence cut off at the end is none.</param>
internal readonly record struct Utf8Census(int Valid, int Invalid)
{
    // Four sequences in a row are no chance in any code page: each asks for bytes that letters there seldom have side by side.
    private const int BeyondChance = 4;

    // One bad sequence in twenty good ones: UTF-8 with a pasted foreign word.
    private const int GoodForOneBad = 20;

    /// <summary>Nothing in them speaks against UTF-8.</summary>
    internal bool IsSound => Invalid == 0;

    /// <summary>UTF-8 beyond doubt, whatever a header says.</summary>
    internal bool IsSurelyUtf8 => Invalid == 0 && Valid >= BeyondChance;

    /// <summary>UTF-8 in which a little was broken.</summary>
    internal bool IsDamaged => Invalid > 0 && Valid >= Invalid * GoodForOneBad;

    internal static Utf8Census Take(ReadOnlySpan<byte> bytes)
    {
        var (valid, invalid) = (0, 0);
        while (true)
        {
            var next = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (next < 0)
            {
                return new(valid, invalid);
            }

            bytes = bytes[next..];
            switch (Rune.DecodeFromUtf8(bytes, out _, out var length))
            {
                case OperationStatus.Done:
                    valid++;
                    break;
                case OperationStatus.InvalidData:
                    invalid++;
                    break;
                default:
                    return new(valid, invalid);
            }

            bytes = bytes[length..];
        }
    }
}
