namespace FeedWorker.Language.Quotes.Cues;

/// <summary>What may stand behind a reporting verb.</summary>
[Flags]
internal enum CueFrames
{
    /// <summary>Nothing but a quotation.</summary>
    None = 0,

    /// <summary>A clause that a mark shows: "that", a colon, quotation marks.</summary>
    Clause = 1,

    /// <summary>A clause without "that": "said the road was closed".</summary>
    Bare = 2,

    /// <summary>The one spoken to, before the clause: "told reporters that".</summary>
    Person = 4,

    /// <summary>An infinitive: "vowed to answer".</summary>
    Infinitive = 8,

    /// <summary>Somebody, then an infinitive: "urged both sides to stop".</summary>
    PersonInfinitive = 16,

    /// <summary>A noun phrase that carries the content: "denied any plan".</summary>
    Noun = 32,

    /// <summary>A question word: "asked whether".</summary>
    Question = 64,

    /// <summary>A name given in quotation marks: "called it "absurd"".</summary>
    Naming = 128,

    /// <summary>An attitude, then "that": "expressed hope that".</summary>
    AttitudeClause = 256,
}

/// <summary>A verb that reports speech or belief.</summary>
/// <param name="Lemma">Dictionary form, with its particle: "point out".</param>
/// <param name="Act">What one does by it.</param>
/// <param name="Frames">What may stand behind it.</param>
internal sealed record CueVerb(string Lemma, SpeechAct Act, CueFrames Frames)
{
    /// <summary>The word that must follow the verb ("out" of "point out"); <see langword="null"/> without one.</summary>
    internal string? Particle { get; } = Lemma.IndexOf(' ') is var blank and > 0 ? Lemma[(blank + 1)..] : null;

    internal bool Allows(CueFrames frame) => (Frames & frame) != 0;
}
