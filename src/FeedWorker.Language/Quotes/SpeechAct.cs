namespace FeedWorker.Language.Quotes;

/// <summary>What the speaker does by saying it, told by the cue.</summary>
public enum SpeechAct
{
    /// <summary>Says, adds, notes: no particular force.</summary>
    Statement,

    /// <summary>Announces or reveals.</summary>
    Announcement,

    /// <summary>Stresses, affirms, confirms, insists.</summary>
    Assertion,

    /// <summary>Threatens or vows to strike back.</summary>
    Threat,

    /// <summary>Warns or cautions.</summary>
    Warning,

    /// <summary>Demands, orders, insists that.</summary>
    Demand,

    /// <summary>Calls for, urges, asks, appeals.</summary>
    Request,

    /// <summary>Denies, rejects, refuses, rules out.</summary>
    Denial,

    /// <summary>Accuses, blames, alleges.</summary>
    Accusation,

    /// <summary>Condemns, criticises, deplores.</summary>
    Criticism,

    /// <summary>Promises, pledges, vows.</summary>
    Promise,

    /// <summary>Welcomes, praises, thanks, supports.</summary>
    Welcome,

    /// <summary>Agrees, admits, concedes.</summary>
    Agreement,

    /// <summary>Proposes, suggests, offers.</summary>
    Proposal,

    /// <summary>Asks a question.</summary>
    Question,

    /// <summary>Thinks, hopes, plans: belief or intention, apart from speech.</summary>
    Belief,
}
