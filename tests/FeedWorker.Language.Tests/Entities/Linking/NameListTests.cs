using FeedWorker.Language.Entities.Linking;
using FeedWorker.Language.Mentions;

namespace FeedWorker.Language.Tests.Entities.Linking;

public sealed class NameListTests
{
    [Fact]
    public void A_row_gives_its_id_to_the_entity_of_its_name_and_type()
    {
        var entities = Analyze(
            "Amina Odhol\tPerson\tQ999000111\t1\tKE\nHalden Inc\tOrganization\tcrm:4711\t0.9\t\nGrandville\tLocation\tgeonames:12345\t1\tUS\n",
            "Amina Odhol of Halden Inc lives in Grandville. Odhol said so.");

        Assert.Equal(("Q999000111", "KE"), (entities["Amina Odhol"].Link.WikidataId, entities["Amina Odhol"].Link.CountryCode));
        Assert.Equal("crm:4711", entities["Halden Inc"].Link.ListId);
        Assert.Equal(12345, entities["Grandville"].Link.GeoNamesId);
    }

    [Fact]
    public void An_own_row_goes_before_ours() =>
        Assert.Equal("own-1", Analyze("Vladimir Putin\tPerson\town-1\t1\tRU\n", "Vladimir Putin spoke on Monday.")["Vladimir Putin"].Link.ListId);

    [Fact]
    public void The_country_of_the_text_decides_between_namesakes_then_the_prior_and_a_tie_leaves_none()
    {
        const string Rows = "Amina Odhol\tPerson\tkenyan\t0.4\tKE\nAmina Odhol\tPerson\tugandan\t0.6\tUG\nPeter Okwiri\tPerson\tone\t0.8\t\nPeter Okwiri\tPerson\tother\t0.8\t\n";

        Assert.Equal("kenyan", Analyze(Rows, "Amina Odhol left Kenya.")["Amina Odhol"].Link.ListId);
        Assert.Equal("ugandan", Analyze(Rows, "Amina Odhol left.")["Amina Odhol"].Link.ListId);
        Assert.Null(Analyze(Rows, "Peter Okwiri left.")["Peter Okwiri"].Link.ListId);
    }

    [Fact]
    public void A_row_of_another_country_than_the_text_tells_is_not_meant()
    {
        const string Row = "Amina Odhol\tPerson\tQ999\t1\tNO\n";

        Assert.Null(Analyze(Row, "Chilean Foreign Minister Amina Odhol left.")["Amina Odhol"].Link.WikidataId);
        Assert.Equal("Q999", Analyze(Row, "Norwegian Foreign Minister Amina Odhol left.")["Amina Odhol"].Link.WikidataId);
    }

    [Fact]
    public void The_country_of_an_own_row_of_a_place_replaces_ours()
    {
        var place = Analyze("Oslo\tLocation\tgeonames:1\t1\tUS\n", "The talks were held in Oslo.")["Oslo"];

        Assert.Equal((1L, "US"), (place.Link.GeoNamesId, place.Link.CountryCode));
    }

    [Fact]
    public void Case_accents_comments_and_empty_lines_do_not_matter() =>
        Assert.Equal("one", Analyze("# ours\n\nJOSÉ ODHOL\tperson\tone\t1\t\n", "José Odhol left on Monday.")["José Odhol"].Link.ListId);

    [Theory]
    [InlineData("Amina Odhol\tPerson\tQ1\t1", "line 2: 4 cells where 5 are wanted: alias, type, id, prior, country")]
    [InlineData("\tPerson\tQ1\t1\t", "line 2: the alias must have 1 to 200 letters")]
    [InlineData("Amina Odhol\tHuman\tQ1\t1\t", "line 2: \"Human\" is no type of name; known are Misc, Person, Organization, Location, Facility, Norp, Product, Weapon, Event")]
    [InlineData("Amina Odhol\t1\tQ1\t1\t", "line 2: \"1\" is no type of name; known are Misc, Person, Organization, Location, Facility, Norp, Product, Weapon, Event")]
    [InlineData("Amina Odhol\tPerson,Organization\tQ1\t1\t", "line 2: \"Person,Organization\" is no type of name; known are Misc, Person, Organization, Location, Facility, Norp, Product, Weapon, Event")]
    [InlineData("Amina Odhol\tPerson\ta b\t1\t", "line 2: \"a b\" is no id: Q and digits for Wikidata, geonames: and digits, or 1 to 64 of a-z A-Z 0-9 . _ : - for an id of your own")]
    [InlineData("Amina Odhol\tPerson\tgeonames:x\t1\t", "line 2: \"geonames:x\" is no id: Q and digits for Wikidata, geonames: and digits, or 1 to 64 of a-z A-Z 0-9 . _ : - for an id of your own")]
    [InlineData("Amina Odhol\tPerson\tQ1\t1.5\t", "line 2: \"1.5\" is no prior from 0 to 1")]
    [InlineData("Amina Odhol\tPerson\tQ1\t1\tKen", "line 2: \"Ken\" is no ISO 3166-1 alpha-2 code; leave the cell empty where there is none")]
    public void A_line_that_cannot_be_taken_is_named_with_the_reason(string line, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => NameList.Read(new StringReader("# ours\n" + line))).Message);

    [Fact]
    public void An_alias_with_characters_that_no_text_may_hold_is_read_without_them() =>
        Assert.Equal("one", Analyze("Amina Od\ufffehol\tPerson\tone\t1\t\n", "Amina Odhol left.")["Amina Odhol"].Link.ListId);

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_alias() =>
        Assert.Equal("one", Analyze("\ufeffAmina Odhol\tPerson\tone\t1\t\n", "Amina Odhol left.")["Amina Odhol"].Link.ListId);

    private static Dictionary<string, Entity> Analyze(string rows, string text) =>
        new TextAnalyzer(LanguageModel.Default.With(NameList.Read(new StringReader(rows)))).Analyze(text).Entities.ToDictionary(entity => entity.Name);
}
