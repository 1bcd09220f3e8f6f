using FeedWorker.Language.Quotes.Contents;
using FeedWorker.Language.Quotes.Cues;
using FeedWorker.Language.Quotes.Speakers;

namespace FeedWorker.Language.Quotes.Marks;

/// <summary>Words whose speaker stands beside them as a label, without a verb: "HOLM: We stay." and ““We stay.” — Ana Ruiz”.</summary>
/// <param name="Words">The words said.</param>
/// <param name="Speaker">The label.</param>
/// <param name="Mark">The colon or dash that ties the two.</param>
/// <param name="IsVerbatim">Whether the words stand as they were spoken, marks or no marks; a headline with a label may shorten them.</param>
internal readonly record struct LabelledSpeech(TokenRange Words, SpeakerPhrase Speaker, TokenRange Mark, bool IsVerbatim)
{
    private static readonly CueVerb _noVerb = new("", SpeechAct.Statement, CueFrames.None);

    /// <summary>The first token of words and label.</summary>
    internal int First => Math.Min(Words.First, Speaker.First);

    /// <summary>The first token behind words and label.</summary>
    internal int End => Math.Max(Words.End, Speaker.End);

    /// <summary>The same as a content with its attribution, for which the mark stands in place of a verb.</summary>
    internal AttributedContent AsContent() => new(
        new Attribution((Mark.First, Mark.End), _noVerb, Speaker, Math.Min(Speaker.First, Mark.First), Math.Max(Speaker.End, Mark.End),
            new ContentStart(Words.First, IsVerbatim ? ContentSign.Label : ContentSign.Headline), Breaks: false),
        [Words]);
}
