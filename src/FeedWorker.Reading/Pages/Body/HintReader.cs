using System.Buffers;
using AngleSharp.Dom;

namespace FeedWorker.Reading.Pages.Body;

/// <summary>Reads the hints of elements; remembers names, since a page uses few of them often.</summary>
internal sealed class HintReader
{
    // A hostile page may invent a name for each element.
    private const int MostNames = 4_096;

    private static readonly SearchValues<char> SlugUnits = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    private readonly Dictionary<string, Hints> _known = new(StringComparer.Ordinal);

    internal Hints Read(IElement element)
    {
        var hints = Hints.None;
        var isHeading = element.LocalName is ['h', >= '1' and <= '6'];
        var isArticle = element.LocalName is "article" or "main" or "body";
        foreach (var attribute in element.Attributes)
        {
            hints |= attribute.LocalName switch
            {
                "id" => isHeading || element.LocalName == "p" ? Hints.None : OfPlace(attribute.Value),
                "class" => Named(isArticle || attribute.Value.Contains("hentry", StringComparison.Ordinal) ? WithoutTopics(attribute.Value) : attribute.Value),
                "data-testid" or "data-component" => Named(attribute.Value),
                "itemprop" => Microdata(attribute.Value),
                "role" => Role(attribute.Value),
                "hidden" => Hints.Hidden,
                "amp-access" when attribute.Value.StartsWith("NOT ", StringComparison.Ordinal) => Hints.Hidden,
                "subscriptions-section" when attribute.Value == "content-not-granted" => Hints.Hidden,
                "style" when IsInvisible(attribute.Value) => Hints.Hidden,
                _ => Hints.None,
            };
        }

        // "widget-title" is the title of whatever it stands in.
        return isHeading ? hints & ~Hints.Furniture : hints;
    }

    private static Hints Microdata(string value) => value switch
    {
        _ when value.Contains("articleBody", StringComparison.OrdinalIgnoreCase) => Hints.ArticleBody | Hints.Body,
        "caption" => Hints.Caption,
        "author" => Hints.Byline,
        "comment" => Hints.Comments,
        _ => Hints.None,
    };

    private static Hints Role(string value) => value switch
    {
        "navigation" or "complementary" or "contentinfo" or "search" or "dialog" or "menu" or "menubar" or "toolbar" or "alertdialog"
            or "tablist" => Hints.Furniture,
        _ => Hints.None,
    };

    private static bool IsInvisible(string style) =>
        style.Contains("display:none", StringComparison.OrdinalIgnoreCase)
        || style.Contains("display: none", StringComparison.OrdinalIgnoreCase);

    private Hints Named(string names)
    {
        if (_known.TryGetValue(names, out var hints))
        {
            return hints;
        }

        // Utility frameworks write long lists; the part's own name stands among the first ones.
        hints = Combine(WordsOf(names.AsSpan(0, Math.Min(names.Length, 400))));
        if (_known.Count < MostNames)
        {
            _known.Add(names, hints);
        }

        return hints;
    }

    /// <summary>An id may be a place that a link leads to, made of the words of the heading there; "cookie-policy" is none.</summary>
    private Hints OfPlace(string id)
    {
        var hints = Named(id);
        return hints == Hints.None || !IsSlug(id) ? hints
            : hints & (id.AsSpan().Count('-') == 1 ? Hints.Body | Hints.Overlay : Hints.Body);
    }

    /// <summary>"how-people-vote", "credit-crunch": many words, or two of which the vocabulary knows one.</summary>
    private static bool IsSlug(string id)
    {
        if (id.AsSpan().IndexOfAnyExcept(SlugUnits) >= 0)
        {
            return false;
        }

        var vocabulary = HintVocabulary.Words.GetAlternateLookup<ReadOnlySpan<char>>();
        var parts = HintVocabulary.Parts.GetAlternateLookup<ReadOnlySpan<char>>();
        var (words, known) = (0, 0);
        foreach (var range in id.AsSpan().Split('-'))
        {
            words++;
            var word = id.AsSpan(range);
            known += vocabulary.ContainsKey(word) || parts.Contains(word) || word.IndexOfAnyExceptInRange('0', '9') < 0 ? 1 : 0;
        }

        return words > 1 && known < words;
    }

    /// <summary>What an article is about stands among its classes, too: "tag-ferry", "category-podcast".</summary>
    private static string WithoutTopics(string names) =>
        string.Join(' ', names.Split(' ').Where(static name => !HintVocabulary.Formats.Contains(name)
            && !HintVocabulary.Topics.Any(topic => name.StartsWith(topic, StringComparison.OrdinalIgnoreCase))));

    private static Hints Combine(Hints words)
    {
        if (words.HasFlag(Hints.Page | Hints.Text))
        {
            words |= Hints.Body;
        }

        if (words.HasFlag(Hints.Read | Hints.More))
        {
            words |= Hints.Furniture;
        }

        return words;
    }

    private static Hints WordsOf(ReadOnlySpan<char> names)
    {
        var vocabulary = HintVocabulary.Words.GetAlternateLookup<ReadOnlySpan<char>>();
        var hiding = HintVocabulary.Hiding.GetAlternateLookup<ReadOnlySpan<char>>();
        var hints = Hints.None;
        // Page builders wrap each part of the text so: "widget_sow-editor", "siteorigin-widget-tinymce".
        var isWritten = names.Contains("editor", StringComparison.OrdinalIgnoreCase) || names.Contains("tinymce", StringComparison.OrdinalIgnoreCase);
        foreach (var range in names.Split(' '))
        {
            var name = names[range];
            if (hiding.Contains(name) || name.EndsWith("--hidden", StringComparison.Ordinal) || name.EndsWith("--is-hidden", StringComparison.Ordinal))
            {
                hints |= IsShownWide(names) ? Hints.None : Hints.Hidden;
            }

            // Utility classes ("hover:text-lg", "md:hidden") tell how a part looks, not what it is.
            if (name.IsEmpty || name.ContainsAny(":[]") || IsState(name))
            {
                continue;
            }

            // A page builder wraps each part of the text so.
            if (name.StartsWith("elementor-", StringComparison.Ordinal))
            {
                name = name["elementor-".Length..];
                name = name.StartsWith("widget", StringComparison.Ordinal) ? name["widget".Length..].TrimStart('-') : name;
                if (name.IsEmpty)
                {
                    continue;
                }
            }

            var start = 0;
            for (var i = 1; i <= name.Length; i++)
            {
                var ends = i == name.Length || !char.IsAsciiLetter(name[i]) || (char.IsAsciiLetterUpper(name[i]) && char.IsAsciiLetterLower(name[i - 1]));
                if (!ends)
                {
                    continue;
                }

                var word = name[start..i];
                if (!char.IsAsciiLetter(word[0]))
                {
                    word = word[1..];
                }

                if (vocabulary.TryGetValue(word, out var meaning) && !(isWritten && word is "widget"))
                {
                    hints |= meaning;
                }

                start = i;
            }

            // "articleBody", "post-content": known only as a whole as well.
            if (vocabulary.TryGetValue(name, out var whole) && !(isWritten && name is "widget"))
            {
                hints |= whole;
            }
        }

        return hints;
    }

    /// <summary>"is-latest", "has-sidebar", "d-print-block": how or when a part is shown.</summary>
    private static bool IsState(ReadOnlySpan<char> name) =>
        name.StartsWith("is-", StringComparison.Ordinal) || name.StartsWith("has-", StringComparison.Ordinal)
        || name.StartsWith("d-print-", StringComparison.Ordinal);

    /// <summary>"hidden md:block": hidden on small screens only.</summary>
    private static bool IsShownWide(ReadOnlySpan<char> names) =>
        names.Contains(":block", StringComparison.Ordinal) || names.Contains(":flex", StringComparison.Ordinal)
        || names.Contains(":grid", StringComparison.Ordinal) || names.Contains(":inline", StringComparison.Ordinal);
}
