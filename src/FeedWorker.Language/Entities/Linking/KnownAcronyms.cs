using System.Collections.Frozen;

namespace FeedWorker.Language.Entities.Linking;

/// <summary>
/// The acronyms that mean one body wherever newspapers write in English, checked one by one. Any other may be another body's too (ICC is a court and
/// the cricket council, AU the union and Australia), and tells only beside the long form or the country.
/// </summary>
internal static class KnownAcronyms
{
    private static readonly FrozenSet<string> _acronyms =
        ("UN NATO EU IAEA WHO IMF WTO OPEC ASEAN OSCE OIC OAS GCC CSTO BRICS ECOWAS SADC IGAD CARICOM ICJ WFP UNICEF UNESCO UNHCR UNRWA ILO FAO IOM OECD ICRC HRW MSF FIFA UEFA ISIS ISIL PKK "
        + "ECHR ECJ AIIB ECCAS COMESA SAARC APEC UNASUR CELAC EAEU OPCW CTBTO WIPO ICAO WMO IPCC UNDP UNEP UNODC OHCHR UNFPA UNAIDS OCHA UNIFIL MINUSMA MONUSCO UNCTAD IFRC CPJ AQIM CERN")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    internal static bool Contains(string acronym) => _acronyms.Contains(acronym);
}
