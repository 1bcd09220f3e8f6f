using FeedWorker.Language.Entities;
using FeedWorker.Language.Entities.Linking;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Mentions.Roles;

/// <summary>Reads the office or title that stands before or behind a person's name.</summary>
internal sealed class RoleReader(SegmentedText text, Gazetteer gazetteer, EntityLinker linker)
{
    private const int LongestTitle = 12;
    private const int LongestApposition = 24;

    // "A spokesperson for the German Foreign Ministry, |Anna Fischer"
    private const int FarthestNoun = 6;

    /// <summary>The role of the person whose name covers the tokens; <see langword="null"/> when none is stated there.</summary>
    internal PersonRole? Read(int first, int end)
    {
        var role = ReadBefore(first) ?? ReadBehind(end);

        // "King Salman of Saudi Arabia"
        return role is { CountryCode: null, IsOfState: true } && end + 1 < text.Tokens.Count && text.Word(end) is "of"
            ? role with { CountryCode = CountryIn(end + 1, Math.Min(end + 3, text.Tokens.Count)) }
            : role;
    }

    /// <summary>What the honorific right before a name says of its bearer: "Mrs", "spokeswoman".</summary>
    internal Gender GenderBefore(int first)
    {
        for (var i = first - 1; i >= 0 && i >= first - 3 && text.Tokens[i].Kind == TokenKind.Word; i--)
        {
            var word = Lower(i);
            var gender = RoleNouns.GenderOf(word);
            if (gender != Gender.Unknown)
            {
                return gender;
            }

            // "Mrs Prime Minister", but not "his mother said"
            if (!RoleNouns.IsModifier(word) && !NameVocabulary.IsTitle(text.Word(i)))
            {
                break;
            }
        }

        return Gender.Unknown;
    }

    /// <summary>Code of the country that a span of tokens names first, by name, adjective or seat; <see langword="null"/> when it names none.</summary>
    internal string? CountryIn(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            for (var length = Math.Min(4, end - i); length > 0; length--)
            {
                var span = text.SpanOf(i, i + length);
                if (char.IsUpper(text.Text[span.Start]) && (linker.CountryAt(span) ?? gazetteer.SeatOf(span.In(text.Text))) is { } code)
                {
                    return code;
                }
            }
        }

        return null;
    }

    /// <summary>The country that the opening of a token's sentence sets as its scene: "In Canada, ..."; <see langword="null"/> when it sets none.</summary>
    internal string? CountryOfScene(int token)
    {
        var first = SentenceOf(token).FirstToken;
        if (text.Word(first) is not "In")
        {
            return null;
        }

        for (var i = first + 1; i < Math.Min(token, first + 6); i++)
        {
            if (text.Word(i) is ",")
            {
                return CountryIn(first + 1, i);
            }
        }

        return null;
    }

    /// <summary>The token in lower case, without its stop.</summary>
    internal string Lower(int token) => text.Word(token).ToString().ToLowerInvariant().TrimEnd('.');

    // "Russian Foreign Minister |Sergei Lavrov", "the US Secretary of State, |Antony Blinken".
    private PersonRole? ReadBefore(int first)
    {
        var limit = Math.Max(SentenceOf(first).FirstToken, first - LongestTitle);
        var last = first - 1;
        if (last > limit && text.Word(last) is ",")
        {
            last--;
        }

        var start = last + 1;
        var noun = -1;
        for (var i = last; i >= limit; i--)
        {
            // "Sudan's army chief, General |Abdel Idris": one title may follow another.
            if (noun >= 0 && text.Word(i) is "," && start == i + 1 && i > limit && RoleNouns.IsRole(Lower(i - 1)))
            {
                continue;
            }

            if (text.Tokens[i].Kind != TokenKind.Word && text.Word(i) is not "&")
            {
                break;
            }

            var word = Lower(i);
            if (RoleNouns.IsRole(word))
            {
                // In "minister's spokesman" the later noun is the person; in "secretary of state" the earlier one.
                noun = noun < 0 ? i : noun;
                start = i;
            }
            else if (RoleNouns.IsModifier(word) || OrganizationNouns.Contains(word) || char.IsUpper(text.Word(i)[0]) || word is "'s" or "\u2019s")
            {
                start = noun >= 0 || i == start - 1 ? i : start;
            }
            else if (word is not ("of" or "for" or "at") && (noun >= 0 || word is not ("and" or "to" or "the")))
            {
                break;
            }
        }

        // A comma is the sign of a title only when the noun stands close before it.
        if (noun < 0 || (last < first - 1 && noun < last - FarthestNoun))
        {
            return null;
        }

        return Role(StartOfTitle(start, noun), last + 1, noun);
    }

    // "Alexei Zaitsev|, Deputy Director of Information at the Russian Foreign Ministry, said"
    private PersonRole? ReadBehind(int end)
    {
        if (end >= text.Tokens.Count || text.Word(end) is not ("," or "(" or "-" or "\u2013" or "\u2014"))
        {
            return null;
        }

        var limit = Math.Min(SentenceOf(end).EndToken, end + LongestApposition);
        var noun = -1;
        var i = end + 1;
        for (; i < limit; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Punctuation && text.Word(i) is not ("-" or "'" or "\u2019"))
            {
                break;
            }

            var word = Lower(i);
            if (noun < 0)
            {
                if (RoleNouns.IsRole(word) && !NextContinuesTitle(i, limit))
                {
                    noun = i;
                }
                else if (i > end + 7 || word is "who" or "which" or "whose" or "said" or "says" or "told" or "and" or "was" or "is" or "has")
                {
                    return null;
                }
            }
            else if (word is "said" or "says" or "told" or "who" or "has" or "was" or "is" or "added" or "while" or "that")
            {
                break;
            }
        }

        return noun < 0 ? null : Role(SkipDeterminer(end + 1), i, noun);
    }

    private Sentence SentenceOf(int token) => text.Sentences[text.SentenceAt(text.Tokens[token].Span.Start)];

    private bool NextContinuesTitle(int token, int limit) =>
        token + 1 < limit && text.Tokens[token + 1].Kind == TokenKind.Word && RoleNouns.IsRole(Lower(token + 1));

    private int SkipDeterminer(int token) => Lower(token) is "the" or "a" or "an" or "its" or "his" or "her" or "their" ? token + 1 : token;

    private int StartOfTitle(int start, int noun)
    {
        while (start < noun && (SentenceOpeners.Contains(text.Word(start)) || Lower(start) is "'s" or "\u2019s"))
        {
            start++;
        }

        return start;
    }

    private PersonRole Role(int first, int end, int noun) =>
        new(text.Words(text.SpanOf(Math.Min(first, noun), Math.Max(end, noun + 1))), Lower(noun), CountryIn(first, end));
}
