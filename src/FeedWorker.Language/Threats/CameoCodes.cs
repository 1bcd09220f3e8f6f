using System.Collections.Frozen;

namespace FeedWorker.Language.Threats;

/// <summary>A CAMEO code of class 13 with what the published tables tie to it.</summary>
/// <param name="Code">CAMEO 1.1b3.</param>
/// <param name="Kind">Our kind.</param>
/// <param name="Mode">PLOVER mode.</param>
/// <param name="Contexts">PLOVER contexts.</param>
/// <param name="Goldstein">Goldstein weight as GDELT and ICEWS use it.</param>
/// <param name="Plover">Score of the mode in the PLOVER manual.</param>
/// <param name="Level">Our level, 1 to 5.</param>
internal sealed record CameoRow(string Code, ThreatKind Kind, PloverMode Mode, string[] Contexts, double Goldstein, double Plover, int Level);

/// <summary>From the family of an act to its codes.</summary>
internal static class CameoCodes
{
    private static readonly FrozenDictionary<HostileKind, CameoRow> _rows = new Dictionary<HostileKind, CameoRow>
    {
        [HostileKind.Unspecified] = new("130", ThreatKind.Unspecified, PloverMode.None, [], -4.4, -3.5, 2),
        [HostileKind.Veiled] = new("130", ThreatKind.Unspecified, PloverMode.None, [], -4.4, -3.5, 2),
        [HostileKind.Refusal] = new("130", ThreatKind.Unspecified, PloverMode.None, [], -4.4, -3.5, 1),
        [HostileKind.Murder] = new("130", ThreatKind.Unspecified, PloverMode.None, [], -4.4, -3.5, 4),
        [HostileKind.Pressure] = new("131", ThreatKind.Diplomatic, PloverMode.Relations, ["diplomatic"], -5.8, -3.5, 2),
        [HostileKind.AidCut] = new("1311", ThreatKind.SanctionsEconomic, PloverMode.Restrict, ["economic"], -5.8, -3.0, 3),
        [HostileKind.Sanctions] = new("1312", ThreatKind.SanctionsEconomic, PloverMode.Restrict, ["economic"], -5.8, -3.0, 3),
        [HostileKind.Relations] = new("1313", ThreatKind.Diplomatic, PloverMode.Relations, ["diplomatic"], -5.8, -3.5, 2),
        [HostileKind.Law] = new("132", ThreatKind.PoliticalLegal, PloverMode.Restrict, ["legal"], -5.8, -3.0, 2),
        [HostileKind.Closure] = new("132", ThreatKind.PoliticalLegal, PloverMode.Restrict, ["political"], -5.8, -3.0, 3),
        [HostileKind.Freedoms] = new("1321", ThreatKind.Repression, PloverMode.Restrict, ["legal"], -5.8, -3.0, 4),
        [HostileKind.PartyBan] = new("1322", ThreatKind.PoliticalLegal, PloverMode.Restrict, ["legal"], -5.8, -3.0, 3),
        [HostileKind.Curfew] = new("1323", ThreatKind.Repression, PloverMode.Restrict, ["legal"], -5.8, -3.0, 4),
        [HostileKind.Emergency] = new("1324", ThreatKind.Repression, PloverMode.Restrict, ["legal"], -5.8, -3.0, 4),
        [HostileKind.Protest] = new("133", ThreatKind.Protest, PloverMode.Relations, ["political"], -5.8, -3.5, 2),
        [HostileKind.Talks] = new("134", ThreatKind.Diplomatic, PloverMode.Relations, ["diplomatic"], -5.8, -3.5, 2),
        [HostileKind.Mediation] = new("135", ThreatKind.Diplomatic, PloverMode.Relations, ["diplomatic"], -5.8, -3.5, 2),
        [HostileKind.Involvement] = new("136", ThreatKind.Diplomatic, PloverMode.Expel, ["diplomatic"], -7.0, -3.5, 3),
        [HostileKind.Expulsion] = new("136", ThreatKind.Diplomatic, PloverMode.Expel, ["diplomatic"], -7.0, -3.5, 3),
        [HostileKind.Repression] = new("137", ThreatKind.Repression, PloverMode.Violence, ["legal"], -7.0, -3.5, 4),
        [HostileKind.Reprisal] = new("130", ThreatKind.Unspecified, PloverMode.None, [], -4.4, -3.5, 3),
        [HostileKind.Force] = new("138", ThreatKind.Military, PloverMode.Violence, ["military"], -7.0, -3.5, 4),
        [HostileKind.MilitarySupport] = new("138", ThreatKind.Military, PloverMode.Violence, ["military"], -7.0, -3.5, 4),
        [HostileKind.Siege] = new("1381", ThreatKind.Military, PloverMode.Restrict, ["military"], -7.0, -3.0, 4),
        [HostileKind.Occupation] = new("1382", ThreatKind.Military, PloverMode.Territory, ["military"], -7.0, -4.0, 5),
        [HostileKind.Terror] = new("1383", ThreatKind.Terror, PloverMode.Violence, ["terrorism"], -7.0, -3.5, 5),
        [HostileKind.Cyber] = new("1383", ThreatKind.Cyber, PloverMode.Violence, ["cyber"], -7.0, -3.5, 4),
        [HostileKind.Attack] = new("1384", ThreatKind.Military, PloverMode.Violence, ["military"], -7.0, -3.5, 5),
        [HostileKind.MassDestruction] = new("1385", ThreatKind.Cbrn, PloverMode.Violence, ["cbrn"], -7.0, -3.5, 5),
        [HostileKind.Ultimatum] = new("139", ThreatKind.Unspecified, PloverMode.Relations, ["diplomatic"], -7.0, -3.5, 3),
    }.ToFrozenDictionary();

    /// <summary>The row of an act; the one of an unspecified threat when the act has none.</summary>
    internal static CameoRow For(HostileKind kind) => _rows.TryGetValue(kind, out var row) ? row : _rows[HostileKind.Unspecified];
}
