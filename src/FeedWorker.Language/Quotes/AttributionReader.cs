using FeedWorker.Language.Quotes.Contents;
using FeedWorker.Language.Quotes.Cues;
using FeedWorker.Language.Quotes.Marks;
using FeedWorker.Language.Quotes.Speakers;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Syntax;
using FeedWorker.Language.Syntax.Verbs;

namespace FeedWorker.Language.Quotes;

/// <summary>
/// Finds the attributions of a sentence: who says, and on which side of it the words stand. Each order of speaker, verb and words has its own method;
/// they exclude one another, hence one file.
/// </summary>
internal static class AttributionReader
{
    private const int LongestPassive = 8;

    // "As Ruiz told reporters outside the court on Monday,"
    private const int LongestAsClause = 12;

    private static readonly CueVerb _accordingTo = new("according to", SpeechAct.Statement, CueFrames.None);

    /// <summary>The attributions in text order. Nested ones are among them; <see cref="ContentBounds"/> leaves them out.</summary>
    internal static List<Attribution> Read(MarkedText text, Sentence sentence)
    {
        var found = new List<Attribution>();
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            // "was stopped and told that": whoever was stopped was told, and said nothing.
            if (At(text, sentence, i) is { } attribution && !(found.Count == 0 && IsPassiveByCoordination(text, attribution)))
            {
                found.Add(attribution);
                i = Math.Max(i, attribution.Cue.End - 1);
            }
        }

        UnlistedCues.AddTo(found, text, sentence);
        return found;
    }

    private static Attribution? At(MarkedText text, Sentence sentence, int token)
    {
        if (text.IsQuoted(token))
        {
            return null;
        }

        if (text.Is(token, "according") && text.Is(token + 1, "to"))
        {
            return AccordingTo(text, sentence, token);
        }

        foreach (var cue in CueSpotter.At(text, token, sentence.FirstToken))
        {
            if (Read(text, sentence, cue) is { } attribution)
            {
                return attribution;
            }
        }

        return null;
    }

    private static Attribution? AccordingTo(MarkedText text, Sentence sentence, int first)
    {
        if (SubjectReader.Behind(text, first, first + 2, sentence.EndToken, OpensClause(text, sentence, first)) is not { } speaker)
        {
            return null;
        }

        if (!OpensClause(text, sentence, first))
        {
            return new Attribution((first, first + 2), _accordingTo, speaker, first,
                AttributionTail.TailEnd(text, speaker.End, sentence.EndToken), null, Breaks: false);
        }

        // "According to Ruiz, a detective was sent": what looks like an apposition is the content, unless a comma closes it.
        var comma = FirstComma(text, speaker);
        if (comma >= 0 && text.Class(speaker.End) != WordClass.Comma)
        {
            speaker = speaker with { End = comma };
        }

        var start = text.Class(speaker.End) == WordClass.Comma ? speaker.End + 1 : speaker.End;
        return start < sentence.EndToken && text.Class(start) != WordClass.Stop
            ? new Attribution((first, first + 2), _accordingTo, speaker, first, speaker.End,
                new ContentStart(start, text.Opens(start) ? ContentSign.Quotation : ContentSign.Bare), Breaks: false)
            : null;
    }

    private static int FirstComma(MarkedText text, SpeakerPhrase phrase)
    {
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (text.Class(i) == WordClass.Comma)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool OpensClause(MarkedText text, Sentence sentence, int token) =>
        token == sentence.FirstToken || (token <= sentence.FirstToken + 2 && text.Class(token - 1) is WordClass.Coordinator or WordClass.Comma)
        || text.Class(token - 1) is WordClass.Colon;

    private static Attribution? Read(MarkedText text, Sentence sentence, Cue cue)
    {
        if (cue.IsParticiple)
        {
            return Participle(text, sentence, cue);
        }

        var speaker = SubjectReader.Before(text, cue, sentence.FirstToken);
        if (speaker is { } supposed && text.Word(supposed.First - 1) is "if" or "If" or "unless" or "Unless" or "whether")
        {
            return null;
        }

        if (!ClosesApposition(text, sentence, cue, speaker) && Inverted(text, sentence, cue) is { } inverted)
        {
            return inverted;
        }

        if (speaker is { } subject && AttributionTail.IsTail(text, sentence, cue, subject.First))
        {
            return new Attribution((cue.First, cue.End), cue.Verb, subject, subject.First,
                AttributionTail.TailEnd(text, cue.End, sentence.EndToken), null, Breaks: false);
        }

        if (speaker is { } quoted && OpensAsClause(text, sentence, quoted.First) && AfterAsClause(text, cue, sentence.EndToken) is { } behind)
        {
            return new Attribution((cue.First, cue.End), cue.Verb, quoted, quoted.First, cue.End, behind, Breaks: false);
        }

        if (ContentStart.After(text, cue, sentence.EndToken) is not { } start)
        {
            return null;
        }

        // "what he called a trap" names something; it reports nothing.
        if (start.Sign == ContentSign.Noun && speaker is { } namer && text.Class(namer.First - 1) is WordClass.Subordinator
            && text.Word(namer.First - 1) is "what" or "which")
        {
            return null;
        }

        if (speaker is { } spoken)
        {
            return new Attribution((cue.First, cue.End), cue.Verb, spoken, spoken.First, cue.End, start,
                Breaks: Breaks(text, sentence, spoken.First) || OpensRelative(text, cue.GroupFirst - 1));
        }

        // "and added that": the subject is the one before.
        return text.Class(cue.GroupFirst - 1) is WordClass.Coordinator
            && (cue.Form is VerbForm.Past or VerbForm.Present || (cue.Form == VerbForm.Base && text.Trees[cue.First] is { Tag: UniversalTag.Verb, Relation: Relation.Conj, Head: var first } && text.LooksFinite(first)))
            ? new Attribution((cue.First, cue.End), cue.Verb, null, cue.GroupFirst, cue.End, start, Breaks: true)
            : null;
    }

    // "As Ruiz told the paper, the road is closed."
    private static bool OpensAsClause(MarkedText text, Sentence sentence, int subject) =>
        text.Is(subject - 1, "as") && (subject - 1 == sentence.FirstToken || text.Class(subject - 2) == WordClass.Coordinator);

    private static ContentStart? AfterAsClause(MarkedText text, Cue cue, int end)
    {
        // "As Ruiz wrote the book in May, the road was closed": a verb with an object of its own leads to no words.
        if (!cue.Verb.Allows(CueFrames.Clause) || cue.Verb.Act == SpeechAct.Belief || (!cue.Verb.Allows(CueFrames.Person) && HasObject(text, cue)))
        {
            return null;
        }

        for (var i = cue.End; i < end - 2 && i - cue.End < LongestAsClause && !text.IsQuoted(i) && !text.LooksFinite(i); i++)
        {
            if (text.Class(i) == WordClass.Comma)
            {
                return text.Opens(i + 1) ? new ContentStart(i + 1, ContentSign.Quotation)
                    : text.HasFinite(i + 1, end) ? new ContentStart(i + 1, ContentSign.Bare) : null;
            }
        }

        return null;
    }

    private static bool HasObject(MarkedText text, Cue cue)
    {
        foreach (var child in text.Trees.ChildrenOf(cue.First))
        {
            if (child >= cue.End && text.Trees[child].Relation == Relation.Obj)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPassiveByCoordination(MarkedText text, Attribution attribution)
    {
        var coordinator = attribution.First - 1;
        if (attribution.Speaker is not null || !attribution.Verb.Allows(CueFrames.Person | CueFrames.PersonInfinitive)
            || text.Class(coordinator) != WordClass.Coordinator)
        {
            return false;
        }

        for (var i = coordinator - 1; i >= 0 && coordinator - i < LongestPassive; i--)
        {
            if (text.Word(i) is "was" or "were" or "been" or "being" or "is" or "are")
            {
                return true;
            }

            if (text.Class(i) is WordClass.Comma or WordClass.Stop or WordClass.That or WordClass.Subordinator)
            {
                return false;
            }
        }

        return false;
    }

    // ", who said"
    private static bool OpensRelative(MarkedText text, int token) =>
        text.Word(token) is "who" or "which" && text.Class(token - 1) == WordClass.Comma;

    // "Ana Ruiz, who leads the party, said the road": the comma before the verb belongs to the subject, not to a content before it.
    private static bool ClosesApposition(MarkedText text, Sentence sentence, Cue cue, SpeakerPhrase? speaker) =>
        speaker is { } subject && text.Class(cue.GroupFirst - 1) == WordClass.Comma
        && FirstComma(text, new SpeakerPhrase(subject.First, cue.GroupFirst - 1)) >= 0
        && (AttributionTail.IsAdverbial(text, sentence.FirstToken, subject.First) || AttributionTail.EndsContent(text, subject.First - 1));

    private static Attribution? Participle(MarkedText text, Sentence sentence, Cue cue)
    {
        if (ContentStart.After(text, cue, sentence.EndToken) is not { } start)
        {
            return null;
        }

        if (cue.First == sentence.FirstToken && start.Sign == ContentSign.Bare)
        {
            return null;
        }

        var before = text.Class(cue.First - 1);
        var apart = cue.First == sentence.FirstToken || before is WordClass.Comma or WordClass.Dash or WordClass.Coordinator or WordClass.QuotationMark
            || text.Word(cue.First - 1) is "by" or "while";
        if (!apart && start.Sign == ContentSign.Bare && cue.Verb.Lemma == "say"
            && SpeakerPhraseReader.Before(text, cue.First, sentence.FirstToken) is { } voters)
        {
            return new Attribution((cue.First, cue.End), cue.Verb, voters, voters.First, cue.End, start, Breaks: false);
        }

        return apart || start.Sign is ContentSign.That or ContentSign.Quotation
            ? new Attribution((cue.First, cue.End), cue.Verb, null, cue.First, cue.End, start, Breaks: apart)
            : null;
    }

    // "..., said Ana Ruiz on Friday."
    private static Attribution? Inverted(MarkedText text, Sentence sentence, Cue cue)
    {
        if (cue.Form is not (VerbForm.Past or VerbForm.Present) || cue.GroupFirst != cue.First || !cue.Verb.Allows(CueFrames.Clause)
            || (cue.Verb.Allows(CueFrames.Noun) && !text.IsQuoted(cue.First - 1))
            || cue.First == sentence.FirstToken || !AttributionTail.EndsContent(text, cue.First - 1)
            || SubjectReader.Behind(text, cue.First, cue.End, sentence.EndToken, opensSentence: false) is not { } speaker)
        {
            return null;
        }

        // "..., wrote a host of songs": without quotation marks only "said", or a name.
        var next = speaker.End;
        if (!text.IsQuoted(cue.First - 1) && cue.Verb.Lemma != "say"
            && text.Class(speaker.First) is not (WordClass.Name or WordClass.Pronoun))
        {
            return null;
        }

        if (next < sentence.EndToken && !text.EndsSealed(cue.First - 1) && (text.LooksFinite(next)
            || text.Class(next) is WordClass.That or WordClass.Name or WordClass.Other or WordClass.Pronoun or WordClass.Negation
            || (text.Class(next) == WordClass.Adverb && text.LooksFinite(next + 1))))
        {
            return null;
        }

        return new Attribution((cue.First, cue.End), cue.Verb, speaker, cue.First,
            AttributionTail.TailEnd(text, speaker.End, sentence.EndToken), null, Breaks: false);
    }

    private static bool Breaks(MarkedText text, Sentence sentence, int first)
    {
        for (var i = first - 1; i > sentence.FirstToken && first - i < 3; i--)
        {
            switch (text.Class(i))
            {
                case WordClass.Coordinator:
                    return true;
                case WordClass.Subordinator:
                    return text.Word(i) is "while" or "whereas" or "though" or "although";
                case WordClass.Mark:
                    return text.Word(i) is ";";
                case WordClass.Comma:
                    // "While Ruiz said that it was, Obi said"
                    return text.Class(sentence.FirstToken) == WordClass.Subordinator;
                case WordClass.Adverb:
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }
}
