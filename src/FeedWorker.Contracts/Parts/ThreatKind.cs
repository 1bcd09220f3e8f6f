using System.Text.Json.Serialization;

namespace FeedWorker.Contracts;

/// <summary>What kind of harm is threatened.</summary>
[JsonConverter(typeof(OpenEnumConverter<ThreatKind>))]
public enum ThreatKind
{
    /// <summary>A value of a later version that this reader does not know; never published.</summary>
    Unknown,

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

    /// <summary>Strike, march or blockade by citizens.</summary>
    Protest,
}
