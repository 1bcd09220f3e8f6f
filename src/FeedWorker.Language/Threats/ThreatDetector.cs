using FeedWorker.Language.Mentions;
using FeedWorker.Language.Quotes;
using FeedWorker.Language.Quotes.Marks;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Syntax;
using FeedWorker.Language.Threats.Rules;
using FeedWorker.Language.Threats.Words;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Threats;

/// <summary>Finds threat statements by the rules that <c>Threats/README.md</c> lists.</summary>
public static class ThreatDetector
{
    // A run of more tokens is no sentence; its rest is not read, so that the rules stay linear in the text.
    private const int LongestSentence = 200;

    private const WordMarks Trigger = WordMarks.Threaten | WordMarks.Vow | WordMarks.Warn | WordMarks.ThreatNoun | WordMarks.WarningNoun
        | WordMarks.Ultimatum | WordMarks.Deadline | WordMarks.Will | WordMarks.Deny | WordMarks.Consequence | WordMarks.Prompt
        | WordMarks.HostileVerb | WordMarks.HostileNoun;

    /// <summary>The threat statements of a text, of every status, in text order.</summary>
    public static IReadOnlyList<ThreatStatement> Detect(ParsedText parsed, MentionResolver mentions, IReadOnlyList<Quote> quotes)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        ArgumentNullException.ThrowIfNull(mentions);
        ArgumentNullException.ThrowIfNull(quotes);
        var text = parsed.Joined;
        var marked = new Lazy<MarkedText>(() => new MarkedText(parsed), isThreadSafe: false);
        var writer = new StatementWriter(text, mentions, quotes);
        var quote = 0;
        foreach (var sentence in text.Sentences)
        {
            while (quote < quotes.Count && quotes[quote].Content.End <= sentence.Span.Start)
            {
                quote++;
            }

            if (!MayThreaten(text, sentence))
            {
                continue;
            }

            var end = Math.Min(sentence.EndToken, sentence.FirstToken + LongestSentence);
            var goesOn = quote < quotes.Count && quotes[quote].Kind == QuoteKind.Direct && quotes[quote].Content.Start < sentence.Span.Start;
            var view = new SentenceView(parsed, marked, sentence with { EndToken = end }, goesOn, mentions);
            writer.Add(view, Candidates(view));
        }

        return writer.Statements;
    }

    // Everyday verbs that open an act ("sell their bonds") count only beside "could" and in headings, which need no modal.
    private static bool MayThreaten(SegmentedText text, Sentence sentence)
    {
        var seen = WordMarks.None;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Word)
            {
                seen |= ThreatLexicon.Find(text.Word(i)).Marks;
                if ((seen & Trigger) != 0)
                {
                    return true;
                }
            }
        }

        return (seen & WordMarks.Opener) != 0
            && ((seen & WordMarks.Might) != 0 || text.Word(sentence.EndToken - 1) is not ("." or "!" or "?"));
    }

    private static List<ThreatCandidate> Candidates(SentenceView view)
    {
        var found = new List<ThreatCandidate>();
        ThreatenRules.Find(view, found);
        ThreatNounRules.Find(view, found);
        UltimatumRules.Find(view, found);
        TimeLeftRules.Find(view, found);
        OrElseRules.Find(view, found);
        WarningRules.Find(view, found);
        VowRules.Find(view, found);
        ConditionalRules.Find(view, found);
        TriggerRules.Find(view, found);
        PerilRules.Find(view, found);
        CommitmentRules.Find(view, found);
        HintRules.Find(view, found);
        NoticeRules.Find(view, found);
        CasusBelliRules.Find(view, found);
        CompulsionRules.Find(view, found);
        AddressedRules.Find(view, found);
        DenialRules.Find(view, found);
        found.RemoveAll(candidate => ThreatVetoes.Refuses(view, candidate));
        return found;
    }
}
