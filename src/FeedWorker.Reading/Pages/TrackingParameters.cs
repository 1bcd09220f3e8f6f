using System.Collections.Frozen;

namespace FeedWorker.Reading.Pages;

/// <summary>Query parameters that say how a reader came, never which page he gets.</summary>
internal static class TrackingParameters
{
    private static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "_ga", "_gl", "_hsenc", "_hsmi", "at_bbc_team", "at_campaign", "at_campaign_type", "at_custom1", "at_custom2", "at_custom3", "at_custom4",
        "at_format", "at_link_id", "at_link_origin", "at_link_type", "at_medium", "at_ptr_name", "cmpid", "dclid", "epik", "fb_action_ids",
        "fb_action_types", "fb_ref", "fb_source", "fbclid", "gbraid", "gclid", "gclsrc", "igsh", "igshid", "ito", "li_fat_id", "mbid", "mc_cid",
        "mc_eid", "mkt_tok", "msclkid", "ncid", "ns_campaign", "ns_linkname", "ns_mchannel", "ns_source", "oly_anon_id", "oly_enc_id", "ref_src",
        "ref_url", "s_cid", "smid", "smtyp", "soc_src", "soc_trk", "sr_share", "sref", "traffic_source", "ttclid", "twclid", "vero_id", "wbraid",
        "wickedid", "wt.mc_id", "wt_mc", "xtor", "yclid", "ysclid");

    internal static bool Contains(ReadOnlySpan<char> name) =>
        name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || Names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);
}
