using System.Text;

namespace FeedWorker.Reading.Decoding;

/// <summary>What the first bytes alone betray: a byte order mark, or the zero bytes of wide units.</summary>
internal static class ByteOrder
{
    internal static Encoding? Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Utf8CensusAllows(bytes) ? Charsets.Utf8 : null,
        [0xFF, 0xFE, 0, 0, ..] => Charsets.Find("utf-32le"),
        [0, 0, 0xFE, 0xFF, ..] => Charsets.Find("utf-32be"),
        [0xFF, 0xFE, ..] => Charsets.Find("utf-16le"),
        [0xFE, 0xFF, ..] => Charsets.Find("utf-16be"),
        [not 0, 0, 0, 0, ..] => Charsets.Find("utf-32le"),
        [0, 0, 0, not 0, ..] => Charsets.Find("utf-32be"),
        [not 0, 0, not 0, 0, ..] => Charsets.Find("utf-16le"),
        [0, not 0, 0, not 0, ..] => Charsets.Find("utf-16be"),
        // "<?xm" as mainframes write it; the declaration inside names the variant.
        [0x4C, 0x6F, 0xA7, 0x94, ..] => Charsets.Find(CharsetDeclaration.InXml(Charsets.Ebcdic.GetString(bytes[..Math.Min(bytes.Length, 256)]))) ?? Charsets.Ebcdic,
        _ => null,
    };

    // Some servers put a mark before text in another charset.
    private static bool Utf8CensusAllows(ReadOnlySpan<byte> bytes)
    {
        var census = Utf8Census.Take(bytes);
        return census.Invalid <= census.Valid;
    }
}
