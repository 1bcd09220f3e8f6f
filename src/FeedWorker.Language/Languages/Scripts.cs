using System.Buffers;

namespace FeedWorker.Language.Languages;

/// <summary>What the letters alone tell of a language.</summary>
internal static class Scripts
{
    /// <summary>The commonest language of Cyrillic letters; the words may tell another.</summary>
    internal const string Cyrillic = "ru";

    /// <summary>The first letter of the scripts that follow the Latin one.</summary>
    internal const char FirstBeyondLatin = '\u0370';

    // First and last letter of a script, and the language of news that uses it; "" where the words must decide.
    private static readonly (char First, char Last, string Language)[] _ranges =
    [
        ('A', 'Z', ""), ('a', 'z', ""), ('\u00c0', '\u024f', ""), ('\u1e00', '\u1eff', ""), ('\u0370', '\u03ff', "el"), ('\u1f00', '\u1fff', "el"), ('\u0400', '\u052f', Cyrillic),
        ('\u0531', '\u0587', "hy"), ('\u0590', '\u05ff', "he"), ('\u0600', '\u06ff', "ar"), ('\u0750', '\u077f', "ar"), ('\ufb50', '\ufefc', "ar"), ('\u0900', '\u097f', "hi"),
        ('\u0980', '\u09ff', "bn"), ('\u0a00', '\u0a7f', "pa"), ('\u0a80', '\u0aff', "gu"), ('\u0b00', '\u0b7f', "or"), ('\u0b80', '\u0bff', "ta"), ('\u0c00', '\u0c7f', "te"),
        ('\u0c80', '\u0cff', "kn"), ('\u0d00', '\u0d7f', "ml"), ('\u0d80', '\u0dff', "si"), ('\u0e00', '\u0e7f', "th"), ('\u0e80', '\u0eff', "lo"), ('\u0f00', '\u0fff', "bo"),
        ('\u1000', '\u109f', "my"), ('\u10a0', '\u10ff', "ka"), ('\u1100', '\u11ff', "ko"), ('\uac00', '\ud7af', "ko"), ('\u1200', '\u137f', "am"), ('\u1780', '\u17ff', "km"),
        ('\u3040', '\u30ff', "ja"), ('\u4e00', '\u9fff', "zh"), ('\u3400', '\u4dbf', "zh"),
    ];

    private static readonly SearchValues<char> _tellTales = SearchValues.Create("ğışßñãõłńřěůőűțșþðіїєўыэ");

    /// <summary>The language that a letter stands for; empty for Latin letters, <see langword="null"/> for what is no letter of news.</summary>
    internal static string? LanguageOf(char letter)
    {
        foreach (var (first, last, language) in _ranges)
        {
            if (letter >= first && letter <= last)
            {
                return language;
            }
        }

        return null;
    }

    /// <summary>The language that alone writes a letter of the word; <see langword="null"/> when it has no such letter.</summary>
    internal static string? TellTale(ReadOnlySpan<char> word)
    {
        var found = word.IndexOfAny(_tellTales);
        return found < 0 ? null : word[found] switch
        {
            'ğ' or 'ı' or 'ş' => "tr",
            'ß' => "de",
            'ñ' => "es",
            'ã' or 'õ' => "pt",
            'ł' or 'ń' => "pl",
            'ř' or 'ě' or 'ů' => "cs",
            'ő' or 'ű' => "hu",
            'ț' or 'ș' => "ro",
            'þ' or 'ð' => "is",
            'і' or 'ї' or 'є' => "uk",
            'ў' => "be",
            _ => "ru",
        };
    }

    /// <summary>The language that shares the letters of a commoner one but has some of its own: Persian and Urdu beside Arabic.</summary>
    internal static string? Refined(char letter) => letter switch
    {
        '\u0679' or '\u0688' or '\u0691' or '\u06d2' or '\u06ba' or '\u06be' => "ur",
        '\u067e' or '\u0686' or '\u0698' or '\u06af' or '\u06cc' or '\u06a9' => "fa",
        >= '\u3040' and <= '\u30ff' => "ja",
        _ => null,
    };
}
