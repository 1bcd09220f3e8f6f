namespace FeedWorker.Language.Quotes.Marks;

/// <summary>What a word is known to be without reading its sentence. Only closed classes are sure; the rest is <see cref="Other"/>.</summary>
internal enum WordClass
{
    /// <summary>Any lower-case word of an open class.</summary>
    Other,

    /// <summary>A capitalised word of an open class.</summary>
    Name,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Articles, demonstratives, possessives, quantifiers.</summary>
    Determiner,

    /// <summary>A personal or indefinite pronoun that can be a subject.</summary>
    Pronoun,

    /// <summary>A pronoun that cannot be a subject: "him", "them", "himself".</summary>
    ObjectPronoun,

    /// <summary>A preposition.</summary>
    Preposition,

    /// <summary>"and", "or", "but".</summary>
    Coordinator,

    /// <summary>A word that opens a clause: "while", "because", "if", question and relative words.</summary>
    Subordinator,

    /// <summary>"that", whatever its use.</summary>
    That,

    /// <summary>A form of be, have, do, or a modal verb.</summary>
    Auxiliary,

    /// <summary>"not", "n't", "never".</summary>
    Negation,

    /// <summary>An adverb.</summary>
    Adverb,

    /// <summary>Weekdays, "today", "yesterday".</summary>
    Time,

    /// <summary>A frequent past tense or third person that is no cue: "came", "made".</summary>
    Verb,

    /// <summary>"'s": a possessive, or a short form of "is" and "has".</summary>
    Clitic,

    /// <summary>A quotation mark.</summary>
    QuotationMark,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>A colon.</summary>
    Colon,

    /// <summary>A dash that parts clauses.</summary>
    Dash,

    /// <summary>"(", "[" and their partners.</summary>
    Bracket,

    /// <summary>A full stop, or another mark that ends a sentence.</summary>
    Stop,

    /// <summary>Any other mark or symbol.</summary>
    Mark,
}
