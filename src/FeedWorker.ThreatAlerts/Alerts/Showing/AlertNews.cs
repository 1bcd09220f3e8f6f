namespace FeedWorker.ThreatAlerts.Alerts.Showing;

/// <summary>What an alert says that was not known before.</summary>
internal enum AlertNews
{
    /// <summary>A threat.</summary>
    Threat,

    /// <summary>A known threat, graver than before.</summary>
    Graver,

    /// <summary>A known threat with another deadline.</summary>
    NewDeadline,

    /// <summary>A known threat on another condition.</summary>
    NewCondition,

    /// <summary>A threat that had been withdrawn, made again.</summary>
    AssertedAnew,

    /// <summary>A threat is taken back.</summary>
    Withdrawn,

    /// <summary>Only those who want denials, rejections and mentions are sent them.</summary>
    NoThreat,
}
