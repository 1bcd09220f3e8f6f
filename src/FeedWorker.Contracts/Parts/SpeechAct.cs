using System.Text.Json.Serialization;

namespace FeedWorker.Contracts;

/// <summary>What a speaker does by saying it, told by the cue.</summary>
[JsonConverter(typeof(OpenEnumConverter<SpeechAct>))]
public enum SpeechAct
{
    /// <summary>A value of a later version that this reader does not know; never published.</summary>
    Unknown,

    /// <summary>Says, adds, notes.</summary>
    Statement,

    /// <summary>Announces, reveals.</summary>
    Announcement,

    /// <summary>Stresses, affirms, confirms.</summary>
    Assertion,

    /// <summary>Threatens, vows to strike back.</summary>
    Threat,

    /// <summary>Warns, cautions.</summary>
    Warning,

    /// <summary>Demands, orders.</summary>
    Demand,

    /// <summary>Calls for, urges, asks for.</summary>
    Request,

    /// <summary>Denies, rejects, rules out.</summary>
    Denial,

    /// <summary>Accuses, blames, alleges.</summary>
    Accusation,

    /// <summary>Condemns, criticises.</summary>
    Criticism,

    /// <summary>Promises, pledges.</summary>
    Promise,

    /// <summary>Welcomes, praises, thanks.</summary>
    Welcome,

    /// <summary>Agrees, admits, concedes.</summary>
    Agreement,

    /// <summary>Proposes, suggests, offers.</summary>
    Proposal,

    /// <summary>Asks a question.</summary>
    Question,

    /// <summary>Thinks, hopes, plans: not speech but belief or intention.</summary>
    Belief,
}
