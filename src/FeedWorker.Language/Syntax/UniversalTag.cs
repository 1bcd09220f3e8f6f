namespace FeedWorker.Language.Syntax;

/// <summary>Universal part of speech (UD version 2).</summary>
public enum UniversalTag
{
    /// <summary>Adjective.</summary>
    Adj,

    /// <summary>Preposition or postposition.</summary>
    Adp,

    /// <summary>Adverb.</summary>
    Adv,

    /// <summary>Auxiliary verb, modal or copula.</summary>
    Aux,

    /// <summary>Coordinating conjunction.</summary>
    Cconj,

    /// <summary>Determiner.</summary>
    Det,

    /// <summary>Interjection.</summary>
    Intj,

    /// <summary>Noun.</summary>
    Noun,

    /// <summary>Number.</summary>
    Num,

    /// <summary>Particle: "to" before an infinitive, "not", possessive "'s".</summary>
    Part,

    /// <summary>Pronoun.</summary>
    Pron,

    /// <summary>Proper noun.</summary>
    Propn,

    /// <summary>Punctuation mark.</summary>
    Punct,

    /// <summary>Subordinating conjunction.</summary>
    Sconj,

    /// <summary>Symbol: "$", "%".</summary>
    Sym,

    /// <summary>Verb that is no auxiliary.</summary>
    Verb,

    /// <summary>Anything else.</summary>
    X,
}
