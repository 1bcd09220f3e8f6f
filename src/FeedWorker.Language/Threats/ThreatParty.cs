using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Threats;

/// <summary>Speaker, actor or recipient of a threat.</summary>
/// <param name="Span">The phrase in the text.</param>
/// <param name="Name">Whom it stands for, by full name; the words of the phrase when nothing more is known.</param>
/// <param name="EntityId">Id of the entity in <c>TextAnalysis.Entities</c>; <see langword="null"/> when the text does not name it.</param>
/// <param name="CountryCode">ISO 3166-1 alpha-2 code of its country; <see langword="null"/> when unknown.</param>
/// <param name="Role">Office or title; <see langword="null"/> when none is stated.</param>
public sealed record ThreatParty(TextSpan Span, string Name, int? EntityId, string? CountryCode, string? Role)
{
    /// <summary>
    /// CAMEO sector: GOV, MIL, COP (police), JUD, LEG, OPP, REB, LAB, BUS, MED, NGO, or IGO for an alliance of states;
    /// <see langword="null"/> when the text does not settle it.
    /// </summary>
    public string? Sector { get; init; }
}
