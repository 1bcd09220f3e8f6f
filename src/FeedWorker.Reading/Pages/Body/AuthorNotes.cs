namespace FeedWorker.Reading.Pages.Body;

/// <summary>Takes away what papers put under an article about those who wrote it: their names, what they are.</summary>
internal static class AuthorNotes
{
    // A life in a few lines; longer paragraphs tell a story.
    private const int Longest = 700;

    private const int FewestLeft = 3;

    internal static ArticleBody Trim(ArticleBody body, IReadOnlyList<string> authors)
    {
        var count = body.Paragraphs.Count;
        var noted = new HashSet<string>(StringComparer.Ordinal);
        while (count > FewestLeft && NotedIn(body.Paragraphs[count - 1].Text, authors) is { } author)
        {
            // A note says it once, perhaps under the name. An essay may tell of its author for as long as it likes.
            if (body.Paragraphs[count - 1].Text != author && !noted.Add(author))
            {
                return body;
            }

            count--;
        }

        return count == body.Paragraphs.Count ? body : body with { Paragraphs = [.. body.Paragraphs.Take(count)] };
    }

    /// <summary>Nobody begins a paragraph of a report with his own whole name, but for a turn of a talk: "Ana Ruiz: Thank you."</summary>
    private static string? NotedIn(string text, IReadOnlyList<string> authors)
    {
        foreach (var author in authors)
        {
            var isNamed = author.Contains(' ') && text.Length <= Longest && text.StartsWith(author, StringComparison.Ordinal)
                && (text.Length == author.Length || text[author.Length] is ' ' or ',' or '.' or '(');
            if (isNamed && !text.AsSpan().ContainsAny(Boilerplate.QuotationMarks))
            {
                return author;
            }
        }

        return null;
    }
}
