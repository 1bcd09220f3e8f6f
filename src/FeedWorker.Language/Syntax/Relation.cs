namespace FeedWorker.Language.Syntax;

/// <summary>Universal dependency relation (UD version 2) with the subtypes that English has.</summary>
public enum Relation
{
    /// <summary>Clause that modifies a noun.</summary>
    Acl,

    /// <summary>Relative clause.</summary>
    AclRelcl,

    /// <summary>Clause that modifies a verb or adjective.</summary>
    Advcl,

    /// <summary>Relative clause that modifies a clause.</summary>
    AdvclRelcl,

    /// <summary>Adverb.</summary>
    Advmod,

    /// <summary>Adjective.</summary>
    Amod,

    /// <summary>Second name of the same thing.</summary>
    Appos,

    /// <summary>Auxiliary verb.</summary>
    Aux,

    /// <summary>Auxiliary of the passive.</summary>
    AuxPass,

    /// <summary>Preposition, or possessive "'s".</summary>
    Case,

    /// <summary>Coordinating conjunction.</summary>
    Cc,

    /// <summary>First of a pair of conjunctions: "both", "either".</summary>
    CcPreconj,

    /// <summary>Clause as object, with a subject of its own: what somebody says.</summary>
    Ccomp,

    /// <summary>Noun before a noun.</summary>
    Compound,

    /// <summary>Particle of a verb: "shut down".</summary>
    CompoundPrt,

    /// <summary>Second part of a coordination.</summary>
    Conj,

    /// <summary>Copula.</summary>
    Cop,

    /// <summary>Clause as subject.</summary>
    Csubj,

    /// <summary>Clause as subject of a clause that is itself a predicate.</summary>
    CsubjOuter,

    /// <summary>Clause as subject of a passive.</summary>
    CsubjPass,

    /// <summary>Something that no other relation fits.</summary>
    Dep,

    /// <summary>Determiner.</summary>
    Det,

    /// <summary>Determiner before a determiner: "all the".</summary>
    DetPredet,

    /// <summary>Interjection or filler.</summary>
    Discourse,

    /// <summary>Phrase moved out of its clause.</summary>
    Dislocated,

    /// <summary>Expletive "it" or "there".</summary>
    Expl,

    /// <summary>Part of a fixed phrase: "because of".</summary>
    Fixed,

    /// <summary>Part of a name.</summary>
    Flat,

    /// <summary>Part of a word that was torn apart.</summary>
    Goeswith,

    /// <summary>Indirect object.</summary>
    Iobj,

    /// <summary>Item of a list.</summary>
    List,

    /// <summary>Word that opens a subordinate clause: "that", "if", "to".</summary>
    Mark,

    /// <summary>Noun that modifies a noun.</summary>
    Nmod,

    /// <summary>Title or description before a name.</summary>
    NmodDesc,

    /// <summary>Possessor.</summary>
    NmodPoss,

    /// <summary>Noun that modifies a noun without a preposition.</summary>
    NmodUnmarked,

    /// <summary>Subject.</summary>
    Nsubj,

    /// <summary>Subject of a clause whose predicate is itself a clause.</summary>
    NsubjOuter,

    /// <summary>Subject of a passive.</summary>
    NsubjPass,

    /// <summary>Number.</summary>
    Nummod,

    /// <summary>Direct object.</summary>
    Obj,

    /// <summary>Noun that modifies a verb, usually with a preposition.</summary>
    Obl,

    /// <summary>Agent of a passive: "by ...".</summary>
    OblAgent,

    /// <summary>Noun that modifies a verb without a preposition: "last week".</summary>
    OblUnmarked,

    /// <summary>What remains of a clause without its verb.</summary>
    Orphan,

    /// <summary>Clause set beside another without a link: "..., he said".</summary>
    Parataxis,

    /// <summary>Punctuation mark.</summary>
    Punct,

    /// <summary>Words that the speaker corrects.</summary>
    Reparandum,

    /// <summary>The head of the sentence.</summary>
    Root,

    /// <summary>Who is spoken to.</summary>
    Vocative,

    /// <summary>Clause as object that borrows its subject.</summary>
    Xcomp,
}
