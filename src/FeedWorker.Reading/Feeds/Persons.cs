using FeedWorker.Reading.Feeds.Xml;

namespace FeedWorker.Reading.Feeds;

/// <summary>Reads names and e-mail addresses out of one line: <c>ana@example.org (Ana Ruiz)</c>, <c>Ana Ruiz &lt;ana@example.org&gt;</c>.</summary>
internal static class Persons
{
    // A feed may list a newsroom, not a telephone book.
    internal const int MostAuthors = 50;

    internal static FeedPerson? Read(string? line)
    {
        if (Elements.NullIfBlank(line) is not { } text)
        {
            return null;
        }

        foreach (var (opens, closes) in new[] { ('(', ')'), ('<', '>') })
        {
            var start = text.IndexOf(opens, StringComparison.Ordinal);
            var end = text.LastIndexOf(closes);
            if (start < 0 || end < start)
            {
                continue;
            }

            var inside = Bare(text[(start + 1)..end]);
            var outside = Bare(text[..start] + text[(end + 1)..]);
            if (IsEmail(inside))
            {
                return new(outside, inside);
            }

            if (IsEmail(outside))
            {
                return new(inside, outside);
            }
        }

        var word = Array.Find(text.Split(' '), part => IsEmail(Bare(part)));
        return word is null ? new(text, null) : new(Bare(text.Replace(word, "", StringComparison.Ordinal)), Bare(word));
    }

    /// <summary>Whether the line holds an address in angle brackets, which a reader of HTML would take for a tag.</summary>
    internal static bool HasBracketedEmail(string line)
    {
        var start = line.IndexOf('<', StringComparison.Ordinal);
        var end = line.LastIndexOf('>');
        return start >= 0 && end > start && IsEmail(Bare(line[(start + 1)..end]));
    }

    /// <summary>Persons without repeats, in their order; a name that comes again adds its e-mail address.</summary>
    internal static IReadOnlyList<FeedPerson> Distinct(IEnumerable<FeedPerson?> persons)
    {
        var distinct = new List<FeedPerson>();
        foreach (var person in persons.OfType<FeedPerson>().Take(MostAuthors))
        {
            var known = distinct.FindIndex(one => one.Name == person.Name && (one.Email is null || person.Email is null || one.Email == person.Email));
            if (known < 0)
            {
                distinct.Add(person);
            }
            else
            {
                distinct[known] = distinct[known] with { Email = distinct[known].Email ?? person.Email };
            }
        }

        return distinct;
    }

    private static string? Bare(string? text) => Elements.NullIfBlank(text?.Trim(' ', '\t', '\r', '\n', '"', '\'', '<', '>', '(', ')', ',', ';'));

    private static bool IsEmail(string? text)
    {
        var at = text?.IndexOf('@', StringComparison.Ordinal) ?? -1;
        return at > 0 && at == text!.LastIndexOf('@') && text.IndexOf('.', at) > at + 1 && !text.Any(char.IsWhiteSpace); // found: not null
    }
}
