using System.Collections.Frozen;
using System.Text;

namespace FeedWorker.Reading.Decoding;

/// <summary>Encodings by the names that servers and documents use for them.</summary>
internal static class Charsets
{
    internal const int Utf8CodePage = 65001;
    internal const int Utf16CodePage = 1200;
    internal const int Utf16BigEndianCodePage = 1201;
    internal const int Utf32CodePage = 12000;
    internal const int Utf32BigEndianCodePage = 12001;

    internal static readonly Encoding Utf8 = new UTF8Encoding(false);
    internal static readonly Encoding Windows1252 = CodePage(1252)!; // always part of the base class library's code pages
    internal static readonly Encoding Ebcdic = CodePage(37)!;        // the same

    // As browsers read them: Latin-1 and ASCII are windows-1252, GB2312 is GB18030, and so on (WHATWG Encoding, "Names and labels").
    private static readonly FrozenDictionary<string, int> ByName = new (int CodePage, string[] Names)[]
    {
        (Utf8CodePage, ["utf-8", "utf8", "utf_8", "unicode-1-1-utf-8", "x-unicode20utf8", "utf-8-sig", "utf8mb4", "utf-8n"]),
        (Utf16CodePage, ["utf-16", "utf16", "utf_16", "utf-16le", "unicode", "ucs-2", "iso-10646-ucs-2", "csunicode", "u16"]),
        (Utf16BigEndianCodePage, ["utf-16be", "unicodefffe", "unicodebigunmarked"]),
        (Utf32CodePage, ["utf-32", "utf32", "utf_32", "utf-32le", "ucs-4", "iso-10646-ucs-4", "u32"]),
        (Utf32BigEndianCodePage, ["utf-32be"]),
        (1252, ["iso-8859-1", "iso8859-1", "iso88591", "iso_8859-1", "iso-88591", "latin1", "latin-1", "l1", "cp819", "ascii", "us-ascii",
            "usascii", "ansi_x3.4-1968", "iso-ir-100", "windows-1252", "windows1252", "cp1252", "cp-1252", "x-cp1252", "win-1252", "ansi"]),
        (1250, ["cp1250", "x-cp1250", "win-1250", "windows1250"]),
        (1251, ["cp1251", "x-cp1251", "win-1251", "windows1251", "cp-1251"]),
        (1254, ["iso-8859-9", "iso8859-9", "iso88599", "latin5", "l5", "cp1254", "x-cp1254"]),
        (1256, ["cp1256", "x-cp1256"]),
        (874, ["iso-8859-11", "tis-620", "tis620", "windows-874"]),
        (28592, ["iso8859-2", "latin2"]),
        (28605, ["iso8859-15", "latin-9", "latin9", "l9"]),
        (38598, ["iso-8859-8", "iso-8859-8-i", "logical"]),
        (932, ["shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j", "ms_kanji", "cp932", "ms932"]),
        (949, ["euc-kr", "euckr", "euc_kr", "ks_c_5601-1987", "ks_c_5601-1989", "ksc5601", "ksc_5601", "korean", "windows-949", "cp949", "uhc"]),
        (950, ["big5", "big5-hkscs", "big5hkscs", "cn-big5", "x-x-big5", "cp950"]),
        (51932, ["euc-jp", "eucjp", "x-euc-jp"]),
        (54936, ["gb18030", "gbk", "gb2312", "gb_2312-80", "gb_2312", "x-gbk", "chinese", "cp936", "ms936", "euc-cn"]),
    }.SelectMany(row => row.Names, (row, name) => KeyValuePair.Create(name, row.CodePage)).ToFrozenDictionary();

    /// <summary>The encoding of a stated name; <see langword="null"/> for none and for one that nobody knows.</summary>
    internal static Encoding? Find(string? name)
    {
        // Longer than any charset's name: not worth a look into the tables.
        if (string.IsNullOrWhiteSpace(name) || name.Length > 40)
        {
            return null;
        }

        var key = name.Trim().Trim('"', '\'').Trim().ToLowerInvariant();
        return ByName.TryGetValue(key, out var codePage)
            ? CodePage(codePage)
            : CodePagesEncodingProvider.Instance.GetEncoding(key, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"));
    }

    private static Encoding? CodePage(int number) => number switch
    {
        Utf8CodePage => Utf8,
        Utf16CodePage => new UnicodeEncoding(bigEndian: false, byteOrderMark: false),
        Utf16BigEndianCodePage => new UnicodeEncoding(bigEndian: true, byteOrderMark: false),
        Utf32CodePage => new UTF32Encoding(bigEndian: false, byteOrderMark: false),
        Utf32BigEndianCodePage => new UTF32Encoding(bigEndian: true, byteOrderMark: false),
        // The provider is asked directly; registering it would change the whole process.
        _ => CodePagesEncodingProvider.Instance.GetEncoding(number, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD")),
    };
}
