using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats;

/// <summary>Makes acts that no word list names: "walk out of the hall", "do what is necessary".</summary>
internal static class OpenActs
{
    /// <summary>An act of which the text says no more than the words from here to the end of the phrase.</summary>
    internal static HostileAct Unspecified(SentenceView view, int from)
    {
        var end = Math.Min(from + 1, view.End);
        while (end < view.End && !view.Has(end, WordMarks.If) && view.Mark(end) is not (',' or ';' or '.' or '!' or '?')
            && !view.IsQuotationMark(end))
        {
            end++;
        }

        var first = Math.Min(from, view.End - 1);
        return new HostileAct(HostileKind.Unspecified, new TokenRange(first, Math.Max(end, first + 1)), first, IsPlain: false);
    }

    /// <summary>An act that is only hinted at.</summary>
    internal static HostileAct Veiled(SentenceView view, int from) => Unspecified(view, from) with { Kind = HostileKind.Veiled };
}
