using FeedWorker.Language.Quotes.Cues;
using FeedWorker.Language.Quotes.Marks;
using FeedWorker.Language.Syntax;

namespace FeedWorker.Language.Quotes.Contents;

/// <summary>
/// Tells whether the words said report what somebody else said: "Ruiz said that Holm had warned that". Such words stay with the one who is quoted;
/// the flag warns that they need not be the speaker's own view.
/// </summary>
internal static class NestedSpeech
{
    /// <param name="text">The text.</param>
    /// <param name="parts">The pieces of the content.</param>
    /// <param name="attributions">All attributions of its sentence, in or out of the content.</param>
    internal static bool IsIn(MarkedText text, List<TokenRange> parts, List<Attribution> attributions)
    {
        foreach (var part in parts)
        {
            if (attributions.Exists(nested => Holds(part, nested)))
            {
                return true;
            }

            // Between quotation marks no attribution is read; the tree shows verb, speaker and clause there too.
            for (var token = part.First; token < part.End; token++)
            {
                if (text.IsQuoted(token) && text.Trees[token].Tag == UniversalTag.Verb && Reports(text, token))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Holds(TokenRange part, Attribution nested) =>
        nested.Verb.Act != SpeechAct.Belief && nested.Cue.First > part.First && nested.Cue.End <= part.End
        && nested.Speaker is { } speaker && speaker.First >= part.First;

    private static bool Reports(MarkedText text, int verb)
    {
        if (!Array.Exists(CueLexicon.Forms(text.Word(verb)), form => form.Verb.Act != SpeechAct.Belief && form.Verb.Allows(CueFrames.Bare)))
        {
            return false;
        }

        var (somebody, something) = (false, false);
        foreach (var child in text.Trees.ChildrenOf(verb))
        {
            if (text.Class(child) == WordClass.Negation || (text.Trees[child].Relation == Relation.Aux && text.Word(child) is not ("has" or "have" or "had")))
            {
                return false;
            }

            somebody |= text.Trees[child].Relation == Relation.Nsubj && text.Word(child) is not ("I" or "we" or "We" or "you" or "You");
            something |= text.Trees[child].Relation == Relation.Ccomp;
        }

        return somebody && something;
    }
}
