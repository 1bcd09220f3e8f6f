using FeedWorker.Language.Entities;
using FeedWorker.Language.Mentions.Roles;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Syntax;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Mentions.Discourse;

/// <summary>Leads phrases with a common noun to whom they mean: a second name for somebody beside them, or a description of somebody before.</summary>
internal sealed class Nominals(SegmentedText text, Grammar grammar, Descriptions descriptions)
{
    private const int LongestPhrase = 16;

    /// <summary>Whom the phrase about a noun means; <see langword="null"/> when it brings up somebody or something new.</summary>
    internal (TextSpan Span, Referent? Who, ResolvedMention Mention)? Resolve(
        int token, int sentence, string noun, ReferentKind kind, Func<int, Referent?> whoAt, Focus focus, IReadOnlyList<Entity> entities)
    {
        var isBody = OrganizationNouns.Contains(noun);
        var reading = PhraseAround(token, sentence);
        var span = text.SpanOf(reading.First, reading.End);
        if (BesideName(token, whoAt) is { } beside && (beside.Kind == ReferentKind.Body ? isBody : beside.Kind == kind && kind == ReferentKind.Person))
        {
            return (span, beside, Of(beside, Resolution.Title, 0.9));
        }

        if (SubjectOf(token, whoAt) is { } subject && subject.Kind == kind)
        {
            return (span, subject, ResolvedMention.Nobody);
        }

        if (reading.IsDefinite(text) && (RoleNouns.IsRole(noun) || isBody))
        {
            var lastBody = focus.Recent(ReferentKind.Body).FirstOrDefault(body => body.Entity >= 0 && entities[body.Entity].Type == EntityType.Organization);
            if (descriptions.Resolve(reading, noun, span.Start, lastBody is null ? null : entities[lastBody.Entity]) is { Entity: not null } found)
            {
                return (span, null, found);
            }
        }

        // "the girl" who was brought up as one before
        return grammar.HasDefinite(token) && focus.Recent(kind).FirstOrDefault(known => known.Nouns.Contains(noun)) is { } again
            ? (span, again, Of(again, Resolution.Title, 0.7))
            : null;

        ResolvedMention Of(Referent who, Resolution how, double confidence) => who.Entity < 0
            ? ResolvedMention.Nobody
            : new ResolvedMention(entities[who.Entity], entities[who.Entity].Name, entities[who.Entity].Role, who.Kind == ReferentKind.Person ? how : Resolution.HeadNoun, confidence);
    }

    // "the minister, Ana Ruiz", "Ana Ruiz, the minister"
    private Referent? BesideName(int token, Func<int, Referent?> whoAt)
    {
        if (grammar.RelationOf(token) == Relation.Appos)
        {
            return whoAt(grammar.GovernorOf(token));
        }

        for (var i = token + 1; i < Math.Min(text.Tokens.Count, token + LongestPhrase); i++)
        {
            if (grammar.GovernorOf(i) == token && grammar.RelationOf(i) == Relation.Appos)
            {
                return whoAt(i);
            }
        }

        return null;
    }

    // "Ana Ruiz was a minister"
    private Referent? SubjectOf(int token, Func<int, Referent?> whoAt)
    {
        Referent? subject = null;
        var isCopular = false;
        for (var i = token - 1; i >= Math.Max(0, token - LongestPhrase); i--)
        {
            if (grammar.GovernorOf(i) == token)
            {
                isCopular |= grammar.RelationOf(i) == Relation.Cop;
                subject ??= grammar.RelationOf(i) == Relation.Nsubj ? whoAt(i) : null;
            }
        }

        return isCopular ? subject : null;
    }

    // From the determiner to the noun, with what "of" adds behind it.
    private PhraseReading PhraseAround(int token, int sentence)
    {
        var first = token;
        while (first > text.Sentences[sentence].FirstToken && token - first < LongestPhrase && grammar.IsUnder(first - 1, token))
        {
            first--;
        }

        while (first < token && (text.Tokens[first].Kind == TokenKind.Punctuation || grammar.TagOf(first) is UniversalTag.Adp or UniversalTag.Cconj))
        {
            first++;
        }

        var end = token + 1;
        if (end < text.Tokens.Count && text.Word(end) is "of" or "for" or "at" or "to")
        {
            while (end < text.Sentences[sentence].EndToken && end - token < LongestPhrase && text.Tokens[end].Kind != TokenKind.Punctuation && grammar.IsUnder(end, token))
            {
                end++;
            }
        }

        return new PhraseReading(first, end, token + 1);
    }
}
