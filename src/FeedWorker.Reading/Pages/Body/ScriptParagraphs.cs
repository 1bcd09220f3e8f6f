using System.Buffers;
using System.Collections.Frozen;
using System.Net;
using System.Text;

namespace FeedWorker.Reading.Pages.Body;

/// <summary>
/// Finds the text of an article in data that give each paragraph as a value of its own: <c>{"type":"paragraph","text":"..."}</c>.
/// Looked at only where the page shows no text and no string of its scripts holds the whole.
/// </summary>
internal static class ScriptParagraphs
{
    private const int LeastProse = 400;
    private const int LeastParagraphs = 3;

    // A label, a caption or a name is shorter.
    private const int ShortestParagraph = 40;

    private const int LongestHeading = 100;

    // From a value out to the list of paragraphs: the value's object, perhaps a list of runs of one style, and the paragraph.
    private const int LevelsInList = 3;

    // Several long texts on one page are the stories of a front page.
    private const double LargestOther = 0.5;

    private const int LeastSame = 200;

    // What editors and frameworks call a piece of running text; a teaser's is called "description", "summary", "excerpt".
    private static readonly FrozenSet<string> Keys = FrozenSet.Create(
        StringComparer.Ordinal, "text", "content", "children", "value", "html", "body", "paragraph", "paragraphs", "copy", "data", "markup");

    private static readonly SearchValues<char> Signs = SearchValues.Create("\"'`{}[]");

    /// <returns>Markup; <see langword="null"/> when no list stands out.</returns>
    internal static string? Find(string source)
    {
        var runs = new List<List<Piece>>();
        for (var at = 0; source.IndexOf("<script", at, StringComparison.OrdinalIgnoreCase) is var start and >= 0;)
        {
            var open = source.IndexOf('>', start);
            var end = open < 0 ? -1 : source.IndexOf("</script", open, StringComparison.OrdinalIgnoreCase);
            at = end < 0 ? source.Length : end;
            if (open > 0 && !source.AsSpan(start, open - start).Contains("ld+json", StringComparison.OrdinalIgnoreCase))
            {
                Collect(source.AsSpan(open + 1, Math.Max(0, at - open - 1)), runs, true);
            }
        }

        var texts = runs.Where(run => run.Count >= LeastParagraphs).Select(Join)
            .Where(text => text.Count(IsProse) >= LeastParagraphs && Length(text) >= LeastProse).ToList();
        var best = texts.MaxBy(Length);
        return best is not null && texts.TrueForAll(text => Length(text) <= LargestOther * Length(best) || IsSame(text, best)) ? Markup(best) : null;
    }

    private static int Length(List<string> text) => text.Sum(paragraph => IsProse(paragraph) ? paragraph.Length : 0);

    private static bool IsProse(string paragraph) => paragraph.Length >= ShortestParagraph && paragraph.Contains(' ')
        && (BodyReader.EndsSentence(paragraph.TrimEnd()) || IsMarkup(paragraph));

    private static bool IsMarkup(string paragraph) => paragraph.Contains("</", StringComparison.Ordinal);

    private static bool IsSame(List<string> a, List<string> b) => Letters.ShareStart(string.Concat(a), string.Concat(b), LeastSame);

    /// <summary>Reads the strings of a script with the name before each, in runs that stand in one list.</summary>
    private static void Collect(ReadOnlySpan<char> script, List<List<Piece>> runs, bool mayHoldData)
    {
        var open = new Dictionary<string, List<Piece>>(StringComparer.Ordinal);
        var keys = Keys.GetAlternateLookup<ReadOnlySpan<char>>();
        var lowest = new Dictionary<string, int>(StringComparer.Ordinal);
        var (depth, key, isNamed) = (0, (string?)null, false);
        for (var at = 0; script[at..].IndexOfAny(Signs) is var next and >= 0;)
        {
            at += next;
            switch (script[at])
            {
                case '{' or '[':
                    depth++;
                    at++;
                    isNamed = false;
                    break;
                case '}' or ']':
                    depth--;
                    at++;
                    foreach (var name in open.Keys)
                    {
                        lowest[name] = Math.Min(lowest[name], depth);
                    }

                    break;
                default:
                    var end = StringEnd(script, at);
                    var literal = script[(at + 1)..end];
                    at = Math.Min(script.Length, end + 1);
                    if (script[at..].TrimStart() is [':', ..])
                    {
                        key = keys.TryGetValue(literal, out var known) ? known : null;
                        isNamed = true;
                        continue;
                    }
                    else if (mayHoldData && literal.Length > LeastProse && (literal.IndexOf("\\\":") >= 0 || literal.IndexOf("\\u0022:") >= 0))
                    {
                        Collect(ScriptMarkup.Unescape(literal), runs, false);
                    }
                    else if (key is not null && (isNamed || literal.Contains(' ')))
                    {
                        Add(new Piece(ScriptMarkup.Unescape(literal), depth, lowest.GetValueOrDefault(key, depth)), key, open, runs);
                        lowest[key] = depth;
                    }

                    isNamed = false;
                    break;
            }
        }
    }

    private static void Add(Piece piece, string key, Dictionary<string, List<Piece>> open, List<List<Piece>> runs)
    {
        if (!open.TryGetValue(key, out var run) || piece.Between < Math.Max(run[^1].Depth, piece.Depth) - LevelsInList)
        {
            open[key] = run = [];
            runs.Add(run);
        }

        run.Add(piece);
    }

    private static int StringEnd(ReadOnlySpan<char> script, int start)
    {
        for (var at = start + 1; at < script.Length; at++)
        {
            if (script[at] == '\\')
            {
                at++;
            }
            else if (script[at] == script[start])
            {
                return at;
            }
        }

        return script.Length;
    }

    /// <summary>Words in bold and links are pieces of their own, nearer to one another than paragraphs are; what is further away is of another list.</summary>
    private static List<string> Join(List<Piece> run)
    {
        var (first, last) = (run.FindIndex(IsLong), run.FindLastIndex(IsLong));
        if (last <= first)
        {
            return [];
        }

        var between = run[(first + 1)..(last + 1)].Min(piece => piece.Between);
        while (first > 0 && run[first].Between >= between)
        {
            first--;
        }

        while (last + 1 < run.Count && run[last + 1].Between >= between)
        {
            last++;
        }

        var paragraphs = new List<StringBuilder>();
        var (beside, nearer) = (0, 0);
        foreach (var piece in run[first..(last + 1)])
        {
            var isSame = paragraphs.Count > 0 && piece.Between > between && piece.Text.Length > 0
                && ((paragraphs[^1] is { Length: > 0 } before && before[^1] == ' ') || piece.Text[0] is ' ' or ',' or '.' or ')' or ';' or ':');
            if (isSame)
            {
                paragraphs[^1].Append(piece.Text);
            }
            else
            {
                paragraphs.Add(new StringBuilder(piece.Text));
                beside += piece.Between == between ? 1 : 0;
                nearer += piece.Between > between ? 1 : 0;
            }
        }

        // Most paragraphs have neighbours nearer than the others: several texts, each in a list of its own.
        return nearer > beside + 1 ? [] : paragraphs.ConvertAll(paragraph => paragraph.ToString());
    }

    private static bool IsLong(Piece piece) => piece.Text.Length >= ShortestParagraph;

    private static string Markup(List<string> paragraphs)
    {
        var markup = new StringBuilder();
        foreach (var paragraph in paragraphs.Where(paragraph => !string.IsNullOrWhiteSpace(paragraph)))
        {
            var isHeading = paragraph.Length <= LongestHeading && !BodyReader.EndsSentence(paragraph.TrimEnd());
            markup.Append(
                IsMarkup(paragraph) ? $"<div>{paragraph}</div>"
                : isHeading ? $"<h2>{WebUtility.HtmlEncode(paragraph)}</h2>"
                : $"<p>{WebUtility.HtmlEncode(paragraph)}</p>");
        }

        return markup.ToString();
    }

    /// <param name="Text">The value of one string.</param>
    /// <param name="Depth">How many braces and brackets are open there.</param>
    /// <param name="Between">The fewest that were open since the piece before it.</param>
    private readonly record struct Piece(string Text, int Depth, int Between);
}
