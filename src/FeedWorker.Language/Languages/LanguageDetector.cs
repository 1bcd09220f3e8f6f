namespace FeedWorker.Language.Languages;

/// <summary>Tells the language of a text by its letters and its small words.</summary>
public static class LanguageDetector
{
    // News says what language it is in within its first paragraphs; it bounds the time.
    private const int Sample = 8_000;

    // Fewer letters tell nothing: a headline of names is the same in twenty languages.
    private const int FewestLetters = 25;

    // Fewer small words tell nothing either.
    private const double FewestWords = 3;

    // In running text of any of the languages every fourth word is a small one; lists, tables and other languages stay below this share.
    private const double SmallestShare = 0.1;

    // How much the best must be ahead of English before a text counts as not English: names and quotations in other languages are common.
    private const double Lead = 1.5;

    // A letter of its own speaks for a language, but names carry such letters into others.
    private const double TellTaleWeight = 0.5;

    private const int LongestWord = 20;

    private const int English = 0; // the first row of the small words

    /// <summary>The ISO 639-1 code of the language of a text; <see langword="null"/> when it is too short or of a language that is not known.</summary>
    public static string? Detect(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sample = text.AsSpan(0, Math.Min(text.Length, Sample));
        var byScript = ByScript(sample, out var letters);
        return letters == 0 ? null
            : byScript == Scripts.Cyrillic ? ByWords(sample) ?? Scripts.Cyrillic
            : byScript is not "" ? byScript
            : letters < FewestLetters ? null
            : ByWords(sample);
    }

    // The language of the script that most letters belong to; empty when the words must decide.
    private static string? ByScript(ReadOnlySpan<char> sample, out int letters)
    {
        var counts = new Dictionary<string, int>();
        var latin = 0;
        letters = 0;
        foreach (var c in sample)
        {
            // By far the commonest.
            if (char.IsAscii(c))
            {
                latin += char.IsAsciiLetter(c) ? 1 : 0;
            }
            else if (Scripts.LanguageOf(c) is { } language)
            {
                letters++;
                counts[language] = counts.GetValueOrDefault(language) + 1;
                if (Scripts.Refined(c) is { } other && other != language)
                {
                    counts[other] = counts.GetValueOrDefault(other) + 1;
                }
            }
        }

        letters += latin;
        counts[""] = counts.GetValueOrDefault("") + latin;
        if (letters == 0)
        {
            return null;
        }

        // Kana stand between the Chinese letters of Japanese, and a twentieth of Persian and Urdu letters is their own.
        var (best, most) = counts.MaxBy(pair => pair.Value);
        var own = letters / 20;
        return best switch
        {
            _ when most * 2 < letters && best is not ("zh" or "ja") => "",
            "zh" => counts.GetValueOrDefault("ja") > own ? "ja" : "zh",
            "ar" => counts.GetValueOrDefault("ur") > own ? "ur" : counts.GetValueOrDefault("fa") > own ? "fa" : "ar",
            _ => best,
        };
    }

    // English news is full of "La Paz", "El Alto" and "Los Angeles": a small word in capitals tells only when what follows is no name.
    // Where all is written in capitals, capitals tell nothing.
    private static bool MayBeName(ReadOnlySpan<char> sample, int start, int end)
    {
        if (!char.IsUpper(sample[start]) || sample[start] >= Scripts.FirstBeyondLatin)
        {
            return false;
        }

        var behind = sample[end..];
        var next = 0;
        while (next < behind.Length && !char.IsLetter(behind[next]))
        {
            next++;
        }

        var isInCapitals = next + 1 < behind.Length && char.IsUpper(sample[end - 1]) && char.IsUpper(behind[next + 1]);
        return next == behind.Length || (char.IsUpper(behind[next]) && !isInCapitals);
    }

    private static string? ByWords(ReadOnlySpan<char> sample)
    {
        Span<double> scores = stackalloc double[FunctionWords.Codes.Length];
        scores.Clear();
        Span<char> lower = stackalloc char[LongestWord];
        var (words, i) = (0, 0);
        while (i < sample.Length)
        {
            var start = i;
            while (i < sample.Length && char.IsLetter(sample[i]))
            {
                i++;
            }

            if (i == start)
            {
                i++;
                continue;
            }

            words++;
            if (Scripts.TellTale(sample[start..i]) is { } own)
            {
                scores[Array.IndexOf(FunctionWords.Codes, own)] += TellTaleWeight;
            }

            if (i - start > LongestWord)
            {
                continue;
            }

            var length = sample[start..i].ToLowerInvariant(lower);
            var languages = FunctionWords.LanguagesOf(lower[..length]);
            var isName = languages.Length > 0 && MayBeName(sample, start, i);
            foreach (var language in languages)
            {
                if (isName && language != English)
                {
                    continue;
                }

                scores[language] += languages.Length == 1 ? 1 : 0.5 + (0.5 / languages.Length);
            }
        }

        var best = English;
        for (var language = English + 1; language < scores.Length; language++)
        {
            // English stands first and keeps its place until another is clearly ahead.
            best = scores[language] > (best == English ? Lead * scores[English] : scores[best]) ? language : best;
        }

        return scores[best] >= FewestWords && scores[best] >= SmallestShare * words ? FunctionWords.Codes[best] : null;
    }
}
