using System.Globalization;
using System.Text;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Entities.Linking;

/// <summary>A name as the lists spell it: without accents, with plain apostrophes and single spaces.</summary>
internal static class PlainName
{
    internal static string Of(string name)
    {
        if (Ascii.IsValid(name) && !name.AsSpan().ContainsAny('\n', '\r', '\t') && !name.Contains("  ", StringComparison.Ordinal))
        {
            return name;
        }

        var plain = new StringBuilder(name.Length);
        foreach (var c in Accents.Apart(name))
        {
            if (char.IsWhiteSpace(c))
            {
                if (plain.Length > 0 && plain[^1] != ' ')
                {
                    plain.Append(' ');
                }
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(Letter(c));
            }
        }

        return plain.ToString();
    }

    private static string Letter(char c) => c switch
    {
        '\u2019' or '\u2018' or '\u02bb' => "'",
        '\u2010' or '\u2011' or '\u2013' => "-",
        'ø' => "o",
        'Ø' => "O",
        'ł' => "l",
        'Ł' => "L",
        'ı' => "i",
        'đ' or 'ð' => "d",
        'Đ' => "D",
        'ß' => "ss",
        'æ' => "ae",
        'Æ' => "Ae",
        'œ' => "oe",
        'ə' => "a",
        'Ə' => "A",
        'þ' => "th",
        'Þ' => "Th",
        _ => c.ToString(),
    };
}
