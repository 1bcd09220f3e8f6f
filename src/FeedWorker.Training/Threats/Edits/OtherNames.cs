using System.Text.RegularExpressions;

namespace FeedWorker.Training.Threats.Edits;

/// <summary>Puts somebody else into a sentence, from lists that know nothing of how the sentence is read.</summary>
internal static partial class OtherNames
{
    private static readonly (string Country, string People)[] _countries =
    [
        .. ("Afghanistan/Afghan Albania/Albanian Algeria/Algerian Argentina/Argentine Australia/Australian Austria/Austrian Bangladesh/Bangladeshi Belarus/Belarusian "
            + "Belgium/Belgian Bolivia/Bolivian Brazil/Brazilian Britain/British Bulgaria/Bulgarian Cambodia/Cambodian Canada/Canadian Chad/Chadian China/Chinese "
            + "Colombia/Colombian Croatia/Croatian Cuba/Cuban Cyprus/Cypriot Egypt/Egyptian Eritrea/Eritrean Ethiopia/Ethiopian France/French Georgia/Georgian "
            + "Germany/German Greece/Greek Haiti/Haitian Hungary/Hungarian India/Indian Indonesia/Indonesian Iran/Iranian Iraq/Iraqi Ireland/Irish Israel/Israeli "
            + "Italy/Italian Jamaica/Jamaican Japan/Japanese Jordan/Jordanian Kenya/Kenyan Kuwait/Kuwaiti Latvia/Latvian Lebanon/Lebanese Libya/Libyan "
            + "Lithuania/Lithuanian Macedonia/Macedonian Malaysia/Malaysian Mali/Malian Mexico/Mexican Morocco/Moroccan Myanmar/Burmese Nepal/Nepalese "
            + "Niger/Nigerien Nigeria/Nigerian Pakistan/Pakistani Panama/Panamanian Peru/Peruvian Poland/Polish Portugal/Portuguese Qatar/Qatari Romania/Romanian "
            + "Russia/Russian Rwanda/Rwandan Serbia/Serbian Somalia/Somali Spain/Spanish Sudan/Sudanese Sweden/Swedish Syria/Syrian Taiwan/Taiwanese "
            + "Tanzania/Tanzanian Thailand/Thai Tunisia/Tunisian Turkey/Turkish Uganda/Ugandan Ukraine/Ukrainian Venezuela/Venezuelan Vietnam/Vietnamese "
            + "Yemen/Yemeni Zambia/Zambian Zimbabwe/Zimbabwean").Split(' ').Select(pair => (pair.Split('/')[0], pair.Split('/')[1])),
        ("United States", "American"), ("Saudi Arabia", "Saudi"), ("South Africa", "South African"), ("North Korea", "North Korean"), ("South Korea", "South Korean"),
        ("Ivory Coast", "Ivorian"), ("US", "American"), ("Soviet Union", "Soviet"), ("Sri Lanka", "Sri Lankan"), ("Palestine", "Palestinian"),
    ];

    // Nobody threatens them in the sentences at hand; two, so that an actor who is exchanged does not become the recipient.
    private static readonly Stranger[] _strangers =
    [
        new("Norway", "Norwegian", "Henrik Solberg", "Coastal Pilots League", "lighthouse keepers"),
        new("Uruguay", "Uruguayan", "Mariela Quispe", "Upland Growers Council", "orchard owners"),
    ];

    /// <summary>The text with another party in the place of one.</summary>
    /// <returns><see langword="null"/>: the party does not stand in the text in these words.</returns>
    internal static string? Exchange(string text, string party, int stranger)
    {
        var name = Article().Replace(party.Split(',')[0].Trim(), "");
        var isThe = party.StartsWith("the ", StringComparison.OrdinalIgnoreCase);
        if (name.Length == 0 || !text.Contains(name, StringComparison.Ordinal))
        {
            return null;
        }

        var (country, people, person, organisation, phrase) = _strangers[stranger];
        if (!name.Any(char.IsUpper))
        {
            return text.Replace(name, phrase, StringComparison.Ordinal);
        }

        var words = name.Split(' ');
        if (Title().Match(name) is { Success: true } title)
        {
            var bare = name[(title.Index + title.Length)..].Trim();
            if (bare.Length > 0)
            {
                return Replace(text.Replace(bare, person, StringComparison.Ordinal), bare.Split(' ')[^1], person.Split(' ')[1]);
            }
        }

        foreach (var (known, folk) in _countries)
        {
            if (Has(name, known) || Has(name, folk))
            {
                return Replace(Replace(text, known, country), folk, people);
            }
        }

        // "Trump", "Theresa May"; not "the White House", "the Houthis".
        if (!isThe && words.Length <= 2 && !name.EndsWith('s') && words.All(word => char.IsUpper(word[0]) && word.Skip(1).Any(char.IsLower)))
        {
            return Replace(text.Replace(name, person, StringComparison.Ordinal), words[^1], person.Split(' ')[1]);
        }

        return text.Replace(name, organisation, StringComparison.Ordinal);
    }

    private static bool Has(string text, string word) => Regex.IsMatch(text, $@"\b{Regex.Escape(word)}\b", RegexOptions.NonBacktracking);

    private static string Replace(string text, string word, string other) => Regex.Replace(text, $@"\b{Regex.Escape(word)}\b", other, RegexOptions.NonBacktracking);

    [GeneratedRegex("^(?:the|a|an) ", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Article();

    [GeneratedRegex(@"\b(?:President|Prime Minister|Minister|King|Queen|General|Gen\.|Chancellor|Senator|Governor|Mr\.|Mrs\.|Secretary-General|Secretary General|Marshal|Premier|Colonel|Foreign Minister|U\.N\.) ?")]
    private static partial Regex Title();

    private sealed record Stranger(string Country, string People, string Person, string Organisation, string Phrase);
}
