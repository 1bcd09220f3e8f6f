using FeedWorker.Language.Entities;
using FeedWorker.Language.Mentions.Roles;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Mentions;

/// <summary>A noun phrase by its tokens: from the first word to its end, with the end of the part that holds the head noun.</summary>
internal readonly record struct PhraseReading(int First, int End, int HeadEnd)
{
    internal static PhraseReading Read(SegmentedText text, TextSpan phrase)
    {
        var first = text.TokenAt(phrase.Start);
        var end = first;
        while (end < text.Tokens.Count && text.Tokens[end].Span.End <= phrase.End)
        {
            end++;
        }

        while (first < end && text.Tokens[first].Kind == TokenKind.Punctuation)
        {
            first++;
        }

        // A phrase may begin with "that".
        var head = Math.Min(first + 1, end);
        while (head < end && !EndsHead(text, head))
        {
            head++;
        }

        return new PhraseReading(first, end, head);
    }

    /// <summary>Whether the phrase means something the reader knows already: "the minister", not "a minister".</summary>
    internal bool IsDefinite(SegmentedText text)
    {
        var word = text.Word(First);
        return word is "the" or "The" or "this" or "This" or "that" or "That"
            || (char.IsUpper(word[0]) && word is not ("A" or "An" or "Some" or "Another" or "One" or "His" or "Her" or "Its" or "Their"));
    }

    /// <summary>The possessive pronoun that opens the phrase: "his country".</summary>
    internal Pronoun? Possessor(SegmentedText text)
    {
        var word = text.Word(First).ToString().ToLowerInvariant();
        return word is "his" or "her" or "their" or "its" or "our" or "my" ? Pronouns.Of(word) : null;
    }

    /// <summary>Whether the name that begins at a token only qualifies the head: "spokesman for President Ruiz", "head of Ruiz Ltd".</summary>
    internal bool IsComplement(SegmentedText text, int token)
    {
        var i = token - 1;
        while (i >= First && (RoleNouns.IsModifier(text.Word(i).ToString().ToLowerInvariant().TrimEnd('.')) || NameVocabulary.IsTitle(text.Word(i))
            || text.Word(i) is "the" or "a" or "an" or "his" or "her" or "its" or "their" or "former"))
        {
            i--;
        }

        // "Undersecretary for Education Mr. Ruiz": the office ends before the honorific.
        if (token - i > 2 && text.Word(token - 1) is "Mr." or "Mr" or "Mrs." or "Mrs" or "Ms." or "Ms" or "Dr." or "Dr" && char.IsUpper(text.Word(token - 2)[0]))
        {
            return false;
        }

        // "Secretary of State Ana Ruiz", "Minister of Education Ana Ruiz": the office swallows its "of".
        if (i <= First)
        {
            return false;
        }

        var swallowed = token - i > 1 && text.Word(i) is "of" or "for" && char.IsUpper(text.Word(token - 1)[0])
            && !RoleNouns.IsRole(text.Word(token - 1).ToString().ToLowerInvariant().TrimEnd('.')) && !NameVocabulary.IsTitle(text.Word(token - 1));
        return !swallowed
            && text.Word(i) is "for" or "to" or "by" or "with" or "from" or "against" or "about" or "under" or "than" or "like" or "of" or "in" or "at" or "on";
    }

    /// <summary>Whether every word before the head noun stands in a role, leaving out articles and nationalities.</summary>
    internal bool ModifiersFit(RoleReader roles, string role)
    {
        for (var i = First; i < HeadEnd - 1; i++)
        {
            var word = roles.Lower(i);
            if (word is not ("the" or "this" or "that") && RoleNouns.IsModifier(word) && !role.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether what follows the head ("of the ruling party") is part of a role too; a phrase without such a complement always fits.</summary>
    internal bool ComplementFits(RoleReader roles, string role) =>
        HeadEnd >= End || roles.Lower(HeadEnd) is not ("of" or "for" or "at") || role.Contains(roles.Lower(End - 1), StringComparison.OrdinalIgnoreCase);

    private static bool EndsHead(SegmentedText text, int token) =>
        (text.Tokens[token].Kind == TokenKind.Punctuation && text.Word(token) is not ".")
        || text.Word(token) is "of" or "for" or "in" or "at" or "who" or "which" or "that" or "on" or "from" or "with" or "and" or "to" or "by" or "under" or "near";
}
