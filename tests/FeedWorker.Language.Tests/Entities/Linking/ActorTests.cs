using FeedWorker.Language.Entities.Linking;

namespace FeedWorker.Language.Tests.Entities.Linking;

public sealed class ActorTests
{
    private static readonly TextAnalyzer _analyzer = new(LanguageModel.Default);

    [Theory]
    [InlineData("Vladimir Putin spoke on Monday. Putin smiled.", "Vladimir Putin", "Q7747", "vladimir-putin", "RUSGOV")]
    [InlineData("The United Nations met on Monday.", "United Nations", "Q1065", "united-nations", "IGOUNO")]
    [InlineData("Fighters of Hamas left on Monday.", "Hamas", "Q38799", "hamas", "PSEREBHMS")]
    public void A_person_or_body_has_the_ids_of_its_row(string text, string name, string wikidata, string id, string code)
    {
        var entity = Entity(text, name, 2023);

        Assert.Equal((wikidata, id, code), (entity.WikidataId, entity.ListId, entity.ActorCode));
    }

    [Theory]
    [InlineData("Putin smiled on Monday, said Putin.", "Putin")]
    [InlineData("Ana Putin smiled on Monday.", "Ana Putin")]
    [InlineData("Kenyan President Vladimir Putin smiled on Monday.", "Vladimir Putin")]
    public void A_surname_a_namesake_and_a_holder_of_another_states_office_are_nobody(string text, string name)
    {
        var entity = Entity(text, name, 2023);

        Assert.Equal((null, null), (entity.WikidataId, entity.ListId));
    }

    [Theory]
    [InlineData("Sheikh Hasina left Dhaka on Monday. Hasina smiled.", "Hasina", "sheikh-hasina")]
    [InlineData("Pope Leo spoke in Rome on Monday.", "Leo", "pope-leo-xiv")]
    [InlineData("King Charles met a minister in London on Monday.", "Charles", "king-charles-iii")]
    [InlineData("Hasina left Dhaka on Monday.", "Hasina", null)]
    [InlineData("President Putin left on Monday.", "Putin", null)]
    [InlineData("The Kenyan King Charles left on Monday.", "Charles", null)]
    public void A_title_belongs_to_the_name_where_the_list_has_both_together(string text, string name, string? id) => Assert.Equal(id, Entity(text, name, 2025).ListId);

    [Theory]
    [InlineData(2015, "USAGOV")]
    [InlineData(2018, null)]
    public void The_code_of_an_office_holds_on_its_days(int year, string? code) =>
        Assert.Equal(code, Entity("Barack Obama spoke on Monday.", "Barack Obama", year).ActorCode);

    [Theory]
    [InlineData("Shigeru Ishiba", 2025, "JPNGOV")]
    [InlineData("Shigeru Ishiba", 2026, null)]
    [InlineData("Vladimir Putin", 2026, "RUSGOV")]
    [InlineData("Vladimir Putin", 2027, null)]
    public void An_office_that_was_left_or_not_looked_at_for_a_year_has_no_code(string name, int year, string? code) =>
        Assert.Equal(code, Entity($"{name} spoke on Monday.", name, year).ActorCode);

    [Theory]
    [InlineData("The Icelandic Defence Ministry said no.", "Icelandic Defence Ministry")]
    [InlineData("The Kiwi Army said no.", "Kiwi Army")]
    public void A_body_that_a_state_has_not_has_no_row(string text, string name) => Assert.DoesNotContain(
        _analyzer.Analyze(text).Entities, entity => entity.Name == name && entity.Link.ListId is not null);

    [Theory]
    [InlineData("Storms reached Bermuda on Monday.", "Bermuda", "BM")]
    [InlineData("Storms reached Western Sahara on Monday.", "Western Sahara", "EH")]
    public void A_territory_has_its_own_code(string text, string name, string code) =>
        Assert.Equal(code, _analyzer.Analyze(text).Entities.Single(entity => entity.Name == name).Link.CountryCode);

    [Theory]
    [InlineData("Congolese rebels left the town near Brazzaville.", "Congolese")]
    [InlineData("Korean families met.", "Korean")]
    public void A_people_of_two_states_has_no_code(string text, string name) =>
        Assert.All(_analyzer.Analyze(text).Entities.Where(entity => entity.Name == name), entity => Assert.Null(entity.Link.CountryCode));

    [Fact]
    public void Without_a_day_of_publication_an_office_has_no_code() =>
        Assert.Null(_analyzer.Analyze("Barack Obama spoke on Monday.").Entities.Single(entity => entity.Name == "Barack Obama").Link.ActorCode);

    [Fact]
    public void A_less_known_name_needs_its_country_in_the_text()
    {
        Assert.Null(Entity("The minister Farooq Abdullah spoke on Monday.", "Farooq Abdullah", 2010).ListId);
        Assert.Equal("farooq-abdullah", Entity("The Indian minister Farooq Abdullah spoke on Monday.", "Farooq Abdullah", 2010).ListId);
    }

    [Fact]
    public void A_name_that_bodies_of_several_states_bear_needs_its_country_too()
    {
        Assert.Null(Entity("The National Liberation Army left on Monday.", "National Liberation Army", 2023).ListId);
        Assert.Equal("national-liberation-army", Entity("The National Liberation Army left Colombia on Monday.", "National Liberation Army", 2023).ListId);
    }

    [Theory]
    [InlineData("The Kenyan Defence Ministry said no.", "Kenyan Defence Ministry", "ke-ministry-of-defence", "KENGOVMIL")]
    [InlineData("The Ministry of Foreign Affairs of Peru said no.", "Ministry of Foreign Affairs of Peru", "pe-ministry-of-foreign-affairs", "PERGOV")]
    [InlineData("The Ethiopian Air Force said no.", "Ethiopian Air Force", "et-air-force", "ETHMIL")]
    public void The_ministries_and_forces_of_a_state_are_known_by_their_usual_names(string text, string name, string id, string code)
    {
        var entity = Entity(text, name, 2023);

        Assert.Equal((id, code), (entity.ListId, entity.ActorCode));
    }

    [Fact]
    public void An_acronym_that_the_text_spells_out_otherwise_is_not_the_body_of_the_list() =>
        Assert.Null(Entity("The World Heron Order (WHO) met. The WHO said no.", "World Heron Order", 2023).ListId);

    [Theory]
    [InlineData("The RSF left on Monday.", "RSF")]
    [InlineData("The RSF attacked a town in Sudan.", "RSF")]
    [InlineData("The ICC said no on Monday.", "ICC")]
    [InlineData("The IOC said no on Monday.", "IOC")]
    public void An_acronym_of_several_bodies_tells_nothing(string text, string name) => Assert.Null(Entity(text, name, 2023).ListId);

    [Theory]
    [InlineData("The Rapid Support Forces (RSF) left Sudan. The RSF said so.", "Rapid Support Forces", "rapid-support-forces")]
    [InlineData("The International Criminal Court met. The ICC said no.", "International Criminal Court", "international-criminal-court")]
    [InlineData("Officials of NATO said no.", "NATO", "nato")]
    public void An_acronym_tells_beside_its_long_form_or_when_it_is_one_bodys_alone(string text, string name, string id) => Assert.Equal(id, Entity(text, name, 2023).ListId);

    [Theory]
    [InlineData("NATO LEAVES KENYA\n\nThe minister was there on Monday.", null)]
    [InlineData("NATO LEAVES KENYA\n\nThe minister of NATO was there on Monday.", "nato")]
    public void In_a_line_of_capitals_alone_no_acronym_tells(string text, string? id) => Assert.Equal(id, Entity(text, "NATO", 2023).ListId);

    [Theory]
    [InlineData("Mike Johnson, a plumber from Ohio in the United States, left on Monday.", "Mike Johnson", null)]
    [InlineData("Karim Khan, 34, a shopkeeper in London, left on Monday.", "Karim Khan", null)]
    [InlineData("John Fletcher, 45, a teacher from Toronto, Canada, left on Monday.", "John Fletcher", null)]
    [InlineData("The student Vladimir Putin left on Monday.", "Vladimir Putin", null)]
    [InlineData("House Speaker Mike Johnson left the United States on Monday.", "Mike Johnson", "mike-johnson")]
    public void A_namesake_without_the_office_is_nobody(string text, string name, string? id) => Assert.Equal(id, Entity(text, name, 2024).ListId);

    [Fact]
    public void The_country_of_a_listed_person_stands_where_the_text_tells_none() =>
        Assert.Equal("RU", Entity("Sergei Lavrov spoke on Monday.", "Sergei Lavrov", 2023).CountryCode);

    [Fact]
    public void The_list_has_more_than_a_thousand_rows_with_sources_and_each_id_once()
    {
        var rows = Rows();
        Assert.True(rows.Count(row => row[7].StartsWith("hand", StringComparison.Ordinal)) > 1000);
        Assert.All(rows, row => Assert.Equal(8, row.Length));
        Assert.All(rows, row => Assert.Contains(row[7], (string[])["hand", "hand, id nsi", "hand, id checked", "nsi", "phoenix-groups", "phoenix-bodies", "phoenix-offices", "state"]));
        Assert.All(rows, row => Assert.Matches("^(Q[1-9][0-9]*)?$", row[3]));
        Assert.Equal(rows.Length, rows.Select(row => row[1]).Distinct().Count());
        var ids = rows.Where(row => row[3].Length > 0).Select(row => row[3]).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(rows.Where(row => row[3].Length > 0), row => Assert.NotEqual("hand", row[7]));
    }

    [Fact]
    public void No_body_is_listed_twice()
    {
        // Namesakes of two states are two, and letters may be those of several. The two below are two: one spans a region, one has no country.
        var twice = Rows().Where(row => row[2] == "O")
            .SelectMany(row => row[0].Split('|').Where(name => name.Any(char.IsLower)).Select(name => (Name: Plain(name), Country: row[5], Id: row[1])).Distinct())
            .GroupBy(row => row.Name).Where(namesakes => namesakes.Select(row => row.Id).Distinct().Count() > 1
                && (namesakes.Any(row => row.Country.Length == 0) || namesakes.Select(row => row.Country).Distinct().Count() < namesakes.Count()));

        Assert.Equal(["mohammedsarmy", "raiffeisenbank"], twice.Select(namesakes => namesakes.Key).Order(StringComparer.Ordinal));
    }

    private static string[][] Rows()
    {
        using var stream = typeof(LanguageModel).Assembly.GetManifestResourceStream("actors.tsv")!; // embedded
        using var reader = new StreamReader(stream);
        var rows = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Select(line => line.Split('\t')).ToArray();
        return rows;
    }

    private static string Plain(string name) => string.Concat(name.ToLowerInvariant().Replace("organisation", "organization", StringComparison.Ordinal)
        .Replace("centre", "center", StringComparison.Ordinal).Replace("defence", "defense", StringComparison.Ordinal).Replace("labour", "labor", StringComparison.Ordinal)
        .Replace("programme", "program", StringComparison.Ordinal).Split(' ').SkipWhile(word => word == "the").SelectMany(word => word).Where(char.IsLetterOrDigit));

    private static EntityLink Entity(string text, string name, int year) =>
        _analyzer.Analyze(text, new DateTimeOffset(year, 6, 1, 0, 0, 0, TimeSpan.Zero)).Entities.Single(entity => entity.Name == name).Link;
}
