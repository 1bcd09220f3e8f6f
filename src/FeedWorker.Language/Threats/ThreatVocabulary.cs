namespace FeedWorker.Language.Threats;

/// <summary>Whether a threat stands, by the words of the text.</summary>
public enum ThreatStatus
{
    /// <summary>The speaker threatens, or is reported to have threatened.</summary>
    Asserted,

    /// <summary>The speaker denies the threat or the intention.</summary>
    Denied,

    /// <summary>A threat made before is taken back or lifted.</summary>
    Withdrawn,

    /// <summary>The one who is threatened turns it down.</summary>
    Rejected,

    /// <summary>Talk about threats without the content of a particular one, and private crime.</summary>
    MentionOnly,
}

/// <summary>What kind of harm is threatened.</summary>
public enum ThreatKind
{
    /// <summary>The text does not say.</summary>
    Unspecified,

    /// <summary>Armed force by a state or army, or direct support of it.</summary>
    Military,

    /// <summary>Chemical, biological, radiological or nuclear means.</summary>
    Cbrn,

    /// <summary>Violence by a non-state group against people at large.</summary>
    Terror,

    /// <summary>Attack on computers and networks.</summary>
    Cyber,

    /// <summary>Sanctions, embargo, boycott, tariffs, cut of aid or supply.</summary>
    SanctionsEconomic,

    /// <summary>Relations, envoys, talks, memberships.</summary>
    Diplomatic,

    /// <summary>Ban, court, law, dismissal, resignation, election.</summary>
    PoliticalLegal,

    /// <summary>Arrests and force by a state against its own people.</summary>
    Repression,

    /// <summary>Strike, march, blockade by citizens.</summary>
    Protest,
}

/// <summary>How the condition of a threat is put.</summary>
public enum ConditionType
{
    /// <summary>"if", "should", "in case of".</summary>
    If,

    /// <summary>"unless".</summary>
    Unless,

    /// <summary>"until".</summary>
    Until,

    /// <summary>"when", "once".</summary>
    When,

    /// <summary>A noun phrase does the work: "any attack would be met with".</summary>
    NominalTrigger,
}

/// <summary>Whether the act is named.</summary>
public enum Directness
{
    /// <summary>The act is named.</summary>
    Direct,

    /// <summary>The act is hinted at: "do what is necessary".</summary>
    Veiled,
}

/// <summary>In whose words the threat stands.</summary>
public enum ThreatReporting
{
    /// <summary>In the speaker's, between quotation marks.</summary>
    DirectQuote,

    /// <summary>Partly between quotation marks.</summary>
    MixedQuote,

    /// <summary>In reported speech.</summary>
    Paraphrase,

    /// <summary>Told by the writer without an utterance: "X threatened to ...".</summary>
    ThirdPartyReport,

    /// <summary>In a heading.</summary>
    Heading,
}

/// <summary>When the threat was made.</summary>
public enum ThreatTime
{
    /// <summary>In the news of this text.</summary>
    Present,

    /// <summary>Earlier: "had threatened last year".</summary>
    Past,

    /// <summary>Again and again: "regularly threatens".</summary>
    Habitual,
}

/// <summary>The mode of a PLOVER THREATEN event, by its published names.</summary>
public enum PloverMode
{
    /// <summary>No mode applies.</summary>
    None,

    /// <summary>restrict</summary>
    Restrict,

    /// <summary>arrest</summary>
    Arrest,

    /// <summary>relations</summary>
    Relations,

    /// <summary>expel</summary>
    Expel,

    /// <summary>territory</summary>
    Territory,

    /// <summary>violence</summary>
    Violence,
}
