using System.Collections.Frozen;

namespace FeedWorker.Training.Entities;

/// <summary>The articles that the authors of the Worldwide set keep for development: settings are chosen by them, so no model may see them.</summary>
internal static class WorldwideDevelopment
{
    /// <summary>Their names, as the set has them.</summary>
    internal static FrozenSet<string> Names { get; } = (
        "af_afrol_13 af_afrol_3 af_ips_2 alg_africanews_14 alg_africanews_18 alg_africanews_7 alg_algeriapressservice_1 "
        + "arg_buenosairestimes_13 arg_buenosairestimes_7 aus_newscomaus_1 bangladesh_observer_ bangladesh_observer_8 "
        + "bangladesh_star_13 bangladesh_star_8 bol_boliviantimes_2 canada_indig_14 canada_yukon_12 chile_chiletoday_3 "
        + "chile_chiletoday_7 chile_chiletoday_9 cn_article_scmp_1 cn_article_scmp_36 cn_article_scmp_43 cn_article_scmp_49 "
        + "cn_article_scmp_73 cn_article_scmp_76 cn_article_thestandard_11 cn_article_thestandard_13 cn_article_thestandard_16 "
        + "cn_article_thestandard_6 cn_article_thestandard_8 cn_article_xinhua_5 col_bogotapost_8 cosric_ticotimes_20 "
        + "cuba_diariodecuba_1 cuba_diariodecuba_4 ecuador_ecuadortimes_7 eg_today_1 eg_today_3 elsalv_elsalvadorinenglish_4 "
        + "ghana_newsghana_10 ghana_newsghana_20 hond_hondurasnews_4 in_gazette_10 in_gazette_16 in_hdtimes_10 in_hdtimes_11 "
        + "in_herald_11 in_herald_13 in_herald_7 in_herald_8 in_kash_6 iran_times_14 israel_haaretz_8 jp_article_asahi_11 "
        + "jp_article_asahi_7 jr_albawaba_5 jr_albawaba_9 kr_jgdaily_10 kr_jgdaily_8 kr_seoultimes_9 kw_arabtimes_4 "
        + "mauritius_lematinal_14 mex_mexicodailypost_11 mex_mexicodailypost_12 mex_mexicodailypost_7 mex_mexiconewsdaily_9 "
        + "mong_montsame_2 nic_todaynicaragua_10 nic_todaynicaragua_14 nic_todaynicaragua_18 nic_todaynicaragua_2 "
        + "nic_todaynicaragua_20 nm_2 nm_economist_4 nz_rnz_2 nz_rnz_6 oman_timesofoman_7 pan_newsroompanama_15 "
        + "panaf_panafricavisions_14 panaf_panafricavisions_17 panaf_panafricavisions_18 panaf_panafricavisions_20 peru_andina_8 "
        + "qt_peninsula_3 qt_peninsula_6 sa_iol_10 saud_daily_4 saud_gazette_17 saud_gazette_7 th_post_16 th_post_3 th_post_7 "
        + "th_thenation_3 th_thenation_7 th_thenation_9 uae_times_13 uae_times_2 uae_times_7 ven_caracaschronicles_8").Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
