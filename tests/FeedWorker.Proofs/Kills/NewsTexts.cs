using System.Globalization;

namespace FeedWorker.Proofs.Kills;

/// <summary>News of nowhere, made from templates: every country, person and threat is invented.</summary>
internal static class NewsTexts
{
    private static readonly string[] _countries =
    [
        "Torvania", "Belmara", "Quessara", "Lunderra", "Idrane", "Ostrovia", "Calvaria", "Meridor", "Drunesia", "Halvern",
        "Pellaria", "Sandoria", "Vestria", "Norrland Isles", "Kalvania", "Arkenia",
    ];

    private static readonly string[] _cities =
    [
        "Brask", "Port Serrin", "Vesk", "Orlo", "Telvane", "Ebright", "Castel Noor", "Grenholm", "Marradin", "Sollace", "Ostwick", "Farrow Bay",
    ];

    private static readonly string[] _firstNames =
    [
        "Ruslan", "Oriane", "Maud", "Lionel", "Pavo", "Noor", "Oskar", "Ilse", "Tamsin", "Corvin", "Dagny", "Emeric", "Fiora", "Goran",
        "Hedda", "Jorun", "Katrin", "Leander", "Mirela", "Nestor",
    ];

    private static readonly string[] _lastNames =
    [
        "Oberath", "Tesquel", "Ferrant", "Abara", "Lindqvar", "Castellane", "Ventimilia", "Brandeis", "Quillon", "Estermann", "Vardane",
        "Holloway", "Marchetta", "Skarsgaard", "Duvalle", "Petrakov", "Ravelin", "Sontheim", "Tarkington", "Ulvestad", "Wexford", "Yarrow",
    ];

    private static readonly string[] _roles =
        ["foreign minister", "defence minister", "prime minister", "interior minister", "trade minister", "army chief"];

    private static readonly string[] _topics =
    [
        "the harbour tax", "the grain licences", "the ferry routes", "the survey of the strait", "the dam at Vesk", "the border market",
        "the fishing quota", "the rail tunnel", "the prisoners' exchange", "the gas arrears", "the water treaty", "the census",
    ];

    private static readonly string[] _sayings =
    [
        "We have read the letter twice and we will answer it once",
        "Nobody in this room wants to count ships for a living",
        "The commission will meet on Monday and it will not leave before it has a text",
        "What was signed in spring cannot be torn up in autumn",
        "Our farmers have waited two seasons for this road",
        "I did not come here to read out a list",
        "The figures are on the table and everyone can check them",
        "A treaty that only one side keeps is a wish",
        "We asked for observers and we will pay for their rooms",
        "The bridge stays open as long as there is somebody to cross it",
    ];

    private static readonly string[] _demands =
    [
        "release the crew of the trawler", "withdraw its patrol boats", "reopen the border crossing", "pay its gas arrears",
        "hand over the pilots", "end the blockade of the port", "stop the drilling in the strait", "recall its envoy",
    ];

    private static readonly string[] _acts =
    [
        "sink its patrol boats", "close the strait to its tankers", "bomb its oil terminal", "cut off its gas", "attack its merchant ships",
        "shell its border posts", "expel its ambassador", "impose sanctions on its banks", "shoot down its drones", "invade its northern province",
    ];

    private static readonly string[] _deadlines = ["Friday", "Monday", "midnight", "the end of the week", "Thursday noon"];

    /// <summary>One threat, the same words wherever it is carried; different for each number up to tens of thousands.</summary>
    internal static string Threat(int number)
    {
        var speaker = number % _countries.Length;
        var target = (speaker + 1 + (number / _countries.Length % (_countries.Length - 1))) % _countries.Length;
        var rest = number / (_countries.Length * (_countries.Length - 1));
        var act = _acts[(number + rest) % _acts.Length];
        var demand = _demands[((number / _acts.Length) + (rest * 3)) % _demands.Length];
        return $"“If {_countries[target]} does not {demand} by {_deadlines[number % _deadlines.Length]}, we will {act},” "
            + $"{Person(number * 7)}, the {_roles[number % _roles.Length]} of {_countries[speaker]}, said on Tuesday.";
    }

    internal static string Title(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Of(_countries, number)} and {Of(_countries, number + 5)} talk about {Of(_topics, number)}, round {number + 1}");

    /// <summary>The paragraphs of an article, without its threat.</summary>
    internal static IReadOnlyList<string> Paragraphs(int number)
    {
        var (one, two) = (Person(number), Person((number * 3) + 11));
        var (country, other, city, topic) = (Of(_countries, number), Of(_countries, number + 5), Of(_cities, number), Of(_topics, number));
        return
        [
            string.Create(CultureInfo.InvariantCulture,
                $"Envoys of {country} and {other} met in {city} on Tuesday for round {number + 1} of their talks about {topic}, which both sides had put off since spring."),
            $"“{Of(_sayings, number)},” {one}, the {Of(_roles, number)} of {country}, told reporters in {city}. “{Of(_sayings, number + 3)},” {LastName(one)} added.",
            $"{two}, who leads the delegation of {other}, said that {topic} would be the last item of the day and that nobody had asked for more time.",
            $"“{Of(_sayings, number + 5)},” {LastName(two)} said. The hall in {city} had been a customs house until last year, and its clock still shows the time of the old capital.",
            $"A spokesman for the city of {Of(_cities, number + 4)} said the trams would run as usual. About {120 + (number % 700)} people stood in front of the hall until the evening, most of them from the villages along the river.",
            $"According to {Person((number * 5) + 2)}, a historian in {Of(_cities, number + 7)}, talks about {topic} have failed eleven times since the survey. The twelfth round is to begin on Thursday.",
        ];
    }

    private static string Person(int number) => $"{Of(_firstNames, number)} {Of(_lastNames, number / _firstNames.Length + number)}";

    private static string LastName(string person) => person[(person.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    private static string Of(string[] words, int number) => words[number % words.Length];
}
