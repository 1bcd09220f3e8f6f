namespace FeedWorker.Language.Tests.Entities.Linking;

/// <summary>The hand-labelled links: sentences of our own writing about places that share their names.</summary>
public sealed class PlaceLinkerTests
{
    /// <summary>What the text says a place lies in decides.</summary>
    public static TheoryData<string> Said =>
    [
        "Police in [Paris=4717560], [Texas=US-TX], found the car. The mayor of [Paris=4717560] gave no reason.",
        "A fire broke out in [Moscow=5601538], [Idaho=US-ID], on Monday.",
        "The ship reached [Tripoli=266826] in northern [Lebanon=LB] at noon.",
        "The ship reached [Tripoli=2210247], [Libya=LY], at noon.",
        "The [Lebanese:LB] city of [Tripoli=266826] was quiet.",
        "Two men were held in [Birmingham=4049979], [Alabama=US-AL].",
        "[London=6058560], [Ontario=CA-ON], has a new mayor, the [Canadian:CA] broadcaster said.",
        "The plant in [Hyderabad=1176734], [Pakistan=PK], was closed.",
        "The [Indian:IN] city of [Hyderabad=1269843] was closed.",
        "[Pakistan=PK]'s southern city of [Hyderabad=1176734] was closed.",
        "Rain fell on [Cordoba=2519240] in southern [Spain=ES].",
        "Rain fell on [Córdoba=3860259], [Argentina=AR].",
        "The ferry left [Victoria=6174041], [British Columbia=CA-BC].",
        "The ferry left [Victoria=241131], [Seychelles=SC].",
        "The governor of [Victoria=AU-VIC] state in [Australia=AU] resigned.",
        "Doctors in [Granada=3619136], [Nicaragua=NI], went on strike.",
        "Doctors in [Granada=2517117], [Spain=ES], went on strike.",
        "Farmers in [Pakistani:PK] [Punjab=PK-PB] lost their crop.",
        "Farmers in [Punjab=IN-PB], [India=IN], lost their crop.",
        "[India=IN]'s [Punjab=IN-PB] lost its crop.",
        "The river floods [Punjab=PK-PB] province in [Pakistan=PK].",
        "They met in [San Jose=3621849], [Costa Rica=CR].",
        "They met in [San Jose=5392171], [California=US-CA].",
        "The court in [Atlanta=4180439], [Georgia=US-GA], ruled on Friday.",
        "The court in [Tbilisi=611717], [Georgia=GE], ruled on Friday.",
        "The school in [Cambridge=4931972], [Massachusetts=US-MA], is older than the one in [Cambridge=2653941], [England=GB-ENG].",
        "A blast hit [Alexandria=4744091], [Virginia=US-VA].",
        "[Valencia=3625549] in [Venezuela=VE] was without power.",
        "[Athens=4180386], [Georgia=US-GA], has music.",
        "The bridge at [Perth=2640358], [Scotland=GB-SCT], is shut.",
        "The mill in [Lebanon=4636045], [Tennessee=US-TN], is shut.",
        "They live in [Northmoor=US-TX], [Texas=US-TX].",
        "The mine in [Kramatorsk=704508], [Donetsk Oblast=UA-14], [Ukraine=UA], is shut.",
    ];

    /// <summary>The countries that the text names decide.</summary>
    public static TheoryData<string> Context =>
    [
        "The [Libyan:LY] army entered [Tripoli=2210247]. [Libya=LY] is at peace.",
        "[Lebanon=LB] sent troops from [Beirut=276781] to [Tripoli=266826]. The [Lebanese:LB] army was there.",
        "The trial opened in [Hyderabad=1176734]. [Karachi=1174872] and [Lahore=1172451] were calm, [Pakistan=PK] said.",
        "The trial opened in [Hyderabad=1269843]. [Mumbai=1275339] was calm, [India=IN] said.",
        "The [Spanish:ES] police searched a flat in [Granada=2517117] and two in [Cordoba=2519240].",
        "[Nicaragua=NI] arrested a priest in [Granada=3619136].",
        "The [Costa Rican:CR] president spoke in [San Jose=3621849].",
        "The [US=US] firm moved from [Seattle=5809844] to [San Jose=5392171]. The [American:US] market is large.",
        "[Chile=CL] voted; in [Santiago=3871336] the lines were long.",
        "The [Jamaican:JM] minister left [Kingston=3489854].",
        "[Argentine:AR] farmers blocked roads near [Cordoba=3860259] and [Rosario=3838583].",
        "Floods reached [Atlanta=4180439] and [Savannah=4221552]. [US=US] officials said all of [Georgia=US-GA] was at risk.",
        "[Russia=RU] and [Georgia=GE] broke off talks. [Georgian:GE] officials left.",
        "The [US=US] and [Georgia=GE] signed a treaty.",
        "Storms hit [Alabama=US-AL] and [Georgia=US-GA] in the [US=US].",
        "[Nigeria=NG] sent troops to [Kaduna=NG-KD] and [Niger=NG-NI] states; in [Minna=2330100] shops closed.",
        "[Niger=NE] and [Nigeria=NG] closed the border.",
        "[Boise=5586437] sent help to [Moscow=5601538], [Idaho=US-ID]. The governor of [Idaho=US-ID] flew to [Moscow=5601538].",
        "[Peshawar=1168197] is in [Pakistan=PK], and [Punjab=PK-PB] is too.",
        "[Venezuelan:VE] troops entered [Merida=3632308] and [Valencia=3625549].",
        "The [Palestinian:PS] governor of [Bethlehem=284315] spoke.",
        "The [Kenyan Defence Ministry;KE] moved troops to [Nakuru=184622] and [Lamu=189741].",
        "Rain fell on [Oregon=US-OR] and [Washington=US-WA], the [US=US] weather office said.",
    ];

    /// <summary>Size decides where the text is silent, and doubt leaves no id.</summary>
    public static TheoryData<string> Alone =>
    [
        "She flew from [Paris=2988507] to [London=2643743] and [Moscow=524901].",
        "He was born in [Birmingham=2655603].",
        "The minister left [Washington=4140963] for [New York=5128581].",
        "[Springfield=-] has a new mayor.",
        "He lives in [Northmoor=-].",
        "The march reached [Lagos=2332459].",
        "They come from [Europe=-], [Africa=-] and the [Gulf=-].",
        "He moved to [Aurora=-] last year.",
        "The fleet left the [Black Sea=-] for the [Mediterranean=-].",
        "[Kiev=703448] and [Kyiv=703448] are one city, [Zürich=2657896] and [Zurich=2657896] too.",
        "[São Paulo=3448439] and [Bogotá=3688689] grew.",
        "He met them in [New York=5128581] and [Berlin=2950159].",
        "[Mexico=MX], [Panama=PA] and [Luxembourg=LU] agreed with [Jordan=JO].",
        "They shelled [Northern Iraq=IQ] and [Kaduna State=NG-KD].",
        "The [Crimea=UA-43] bridge is closed, and [Gaza=PS] too.",
    ];

    /// <summary>The dateline speaks for the whole report.</summary>
    public static TheoryData<string> Dateline =>
    [
        "[LAHORE=1172451], [Pakistan=PK] (NW) \u2014 The road to [Hyderabad=1176734] was closed.",
        "[SYDNEY=2147714] (NW) \u2014 The road to [Newcastle=2155472] was closed.",
        "[KUWAIT=KW] \u2014 The ministers of [UNITED ARAB EMIRATES=AE] and [KUWAIT=KW] met.",
        "[NAIROBI=184745] \u2014 The road to [Kitale=191220] was closed.",
    ];

    [Theory]
    [MemberData(nameof(Said))]
    public void What_the_text_says_a_place_lies_in_decides(string marked) => Check(marked);

    [Theory]
    [MemberData(nameof(Context))]
    public void The_countries_of_the_text_decide(string marked) => Check(marked);

    [Theory]
    [MemberData(nameof(Alone))]
    public void Size_decides_where_the_text_is_silent_and_doubt_leaves_no_id(string marked) => Check(marked);

    [Theory]
    [MemberData(nameof(Dateline))]
    public void A_dateline_speaks_for_the_whole_report(string marked) => Check(marked);

    private static void Check(string marked)
    {
        var (expected, found) = MarkedText.Link(marked);

        Assert.Equal(expected, found);
    }
}
