using FeedWorker.Language.Entities;

namespace FeedWorker.Language.Tests.Mentions;

public sealed class EntityTests
{
    [Fact]
    public void A_surname_joins_its_full_name_also_when_it_comes_first()
    {
        var text = new ResolvedText("Odhol warns\n\nKenyan Foreign Minister Amina Odhol warned Uganda. Odhol left.");

        Assert.Equal(3, text.Entity("Amina Odhol").Mentions.Count);
    }

    [Fact]
    public void A_shorter_full_name_joins_the_longer_one()
    {
        var text = new ResolvedText("President Peter Kamau Okwiri left. Kamau Okwiri said no.");

        Assert.Equal(2, text.Entity("Peter Kamau Okwiri").Mentions.Count);
    }

    [Fact]
    public void Two_people_of_one_surname_stay_two()
    {
        var text = new ResolvedText("Clara Brandt met Thomas Brandt. Brandt left.");

        Assert.Equal(2, text.Entity("Clara Brandt").Mentions.Count);
        Assert.Single(text.Entity("Thomas Brandt").Mentions);
    }

    [Theory]
    [InlineData("President [Peter Brandt] spoke. His son [Paul Brandt] listened. [Brandt] left.", "Peter Brandt")]
    [InlineData("His son [Paul Brandt] listened to [Peter Brandt]. [Brandt] left.", "Peter Brandt")]
    [InlineData("[Clara Brandt], his wife, met [Peter Brandt]. [Brandt] left.", "Peter Brandt")]
    [InlineData("[Paul Brandt] met Senator [Peter Brandt]. [Brandt] left.", "Peter Brandt")]
    [InlineData("Senator [Paul Brandt] met President [Peter Brandt]. [Brandt] left.", "Peter Brandt")]
    [InlineData("[Paul Brandt] met [Vladimir Putin] and [Ana Putin]. [Putin] left.", "Vladimir Putin")]
    [InlineData("[Ana Putin] met [Vladimir Putin]. [Putin] left.", "Vladimir Putin")]
    [InlineData("The crowd saw [Peter Brandt Jr.] and [Peter Brandt]. [Brandt] left.", "Peter Brandt")]
    public void Of_two_of_one_surname_it_means_the_one_in_office_then_the_known_one_then_the_father_never_first_a_relative(string marked, string name) =>
        Assert.Equal(2, ResolvedText.WithPersons(marked).Entity(name).Mentions.Count);

    [Theory]
    [InlineData("[Ferdinand Marcos Jr.] is the son of [Ferdinand Marcos]. [Marcos] said no.", "Ferdinand Marcos Jr.")]
    [InlineData("[George W. Bush] spoke of [George H. W. Bush]. [Bush] said no.", "George W. Bush")]
    [InlineData("[Bashar al-Assad] followed [Hafez al-Assad]. [Assad] said no.", "Bashar al-Assad")]
    [InlineData("[Kim Jong Un] spoke of [Kim Jong Il]. [Kim] said no.", "Kim Jong Un")]
    [InlineData("[Peter Brandt Jr.] met [Peter Brandt]. [Brandt] left.", "Peter Brandt Jr.")]
    [InlineData("Police saw [Anna Brandt] as [Clara Brandt] arrived. [Brandt] left.", "Clara Brandt")]
    public void Of_two_equals_of_one_surname_it_means_the_one_the_text_speaks_of(string marked, string name) =>
        Assert.Equal(2, ResolvedText.WithPersons(marked).Entity(name).Mentions.Count);

    [Theory]
    [InlineData("[Clara Brandt] met [Thomas Brandt]. [Brandt] left.", "Brandt", 0.6)]
    [InlineData("[Clara Brandt] met [Thomas Brandt]. [Brandt] sat. Then [Brandt] left.", "Brandt", 0.6)]
    [InlineData("[Donald Trump] met [Oscar Trump]. [Trump] left.", "Trump", 0.8)]
    [InlineData("President [Clara Brandt] met [Thomas Brandt]. [Brandt] left.", "Brandt", 0.92)]
    [InlineData("[Clara Brandt] and her son [Thomas Brandt] came. [Brandt] left.", "Brandt", 0.92)]
    [InlineData("[Clara Brandt] met [Thomas Lund]. [Brandt] left.", "Brandt", 0.92)]
    [InlineData("[Clara Brandt] met [Thomas Brandt]. [Clara Brandt] left.", "Clara Brandt", 0.97)]
    public void A_surname_that_the_text_leaves_open_says_so_by_its_confidence(string marked, string phrase, double confidence) =>
        Assert.Equal(confidence, ResolvedText.WithPersons(marked).Resolve(phrase).Confidence);

    [Theory]
    [InlineData("[Brandt]'s wife, [Clara Brandt], spoke. [Brandt] left.")]
    [InlineData("[Brandt] and his wife [Clara Brandt] came. [Brandt] left.")]
    public void A_surname_before_its_relative_is_a_person_of_its_own(string marked)
    {
        var text = ResolvedText.WithPersons(marked);

        Assert.Single(text.Entity("Clara Brandt").Mentions);
        Assert.Equal(2, text.Entity("Brandt").Mentions.Count);
    }

    [Fact]
    public void A_bare_surname_means_the_one_who_goes_by_it()
    {
        var text = new ResolvedText("Clara Brandt left Oslo. Brandt had come on Monday. Her father Thomas Brandt stayed. Brandt will return.");

        Assert.Equal(3, text.Entity("Clara Brandt").Mentions.Count);
    }

    [Fact]
    public void An_honorific_tells_two_people_of_one_surname_apart()
    {
        var text = new ResolvedText("Peter Okwiri and Mary Okwiri came to Oslo. Mr Okwiri spoke first. Mrs Okwiri was silent.");

        Assert.Equal(2, text.Entity("Peter Okwiri").Mentions.Count);
        Assert.Equal(2, text.Entity("Mary Okwiri").Mentions.Count);
    }

    [Theory]
    [InlineData("[Sergei Lavrov] spoke. [Sergey Lavrov] left.", "Sergei Lavrov")]
    [InlineData("[Recep Tayyip Erdogan] spoke. [Recep Tayyip Erdoğan] left.", "Recep Tayyip Erdogan")]
    [InlineData("[Muqtada al-Sadr] spoke. [Sadr] left.", "Muqtada al-Sadr")]
    [InlineData("[Xi Jinping] spoke. [Xi] left.", "Xi Jinping")]
    [InlineData("[Kim Jong Un] spoke. [Kim] left.", "Kim Jong Un")]
    [InlineData("[Jinping Xi] spoke. [Xi Jinping] left.", "Jinping Xi")]
    [InlineData("[Pedro Sánchez Castejón] spoke. [Pedro Sánchez] left.", "Pedro Sánchez Castejón")]
    [InlineData("[Pedro Sánchez] spoke. [Pedro Sánchez Castejón] left.", "Pedro Sánchez Castejón")]
    [InlineData("[William Brandt] spoke. [Bill Brandt] left.", "William Brandt")]
    [InlineData("[Peter Brandt Jr.] spoke. [Brandt] left.", "Peter Brandt Jr.")]
    [InlineData("[Clara Brandt] spoke. [C. Brandt] left.", "Clara Brandt")]
    [InlineData("[Peter Brandt Jr.] spoke. [Peter Brandt Jr] left.", "Peter Brandt Jr.")]
    [InlineData("[Peter W. Brandt] spoke. [Peter Brandt] left.", "Peter W. Brandt")]
    [InlineData("[Peter Wilhelm Brandt] spoke. [Peter W. Brandt] left.", "Peter Wilhelm Brandt")]
    [InlineData("[Clara Brandt OBE] spoke. [Clara Brandt] left.", "Clara Brandt OBE")]
    [InlineData("[James O\u2019Hallor] spoke. [O'Hallor] left.", "James O\u2019Hallor")]
    public void Spellings_and_short_forms_of_a_name_are_one_person(string marked, string name)
    {
        var person = Assert.Single(ResolvedText.WithPersons(marked).Entities);

        Assert.Equal((name, 2), (person.Name, person.Mentions.Count));
    }

    [Theory]
    [InlineData("[Clara Brandt] spoke. [Thomas Brandt] left.")]
    [InlineData("[Clara Brandt] spoke. [Clara Lund] left.")]
    [InlineData("[Peter Brandt] spoke. Mrs [Brandt] left.")]
    [InlineData("[Peter Brandt] spoke. [Peter Brandt Jr.] left.")]
    [InlineData("[Peter Brandt Sr.] spoke. [Peter Brandt Jr.] left.")]
    [InlineData("[Peter Brandt III] spoke. [Peter Brandt] left.")]
    [InlineData("[Peter W. Brandt] spoke. [Peter H. W. Brandt] left.")]
    [InlineData("[Peter W. Brandt] spoke. [Peter H.W. Brandt] left.")]
    [InlineData("[Mahamat Idriss Deby] spoke. [Idriss Deby] left.")]
    public void Different_people_stay_apart(string marked) => Assert.Equal(2, ResolvedText.WithPersons(marked).Entities.Count);

    [Theory]
    [InlineData("Harvest Lake University opened. Harvest Lake University closed.")]
    [InlineData("Doctors Beyond Rivers Association (MSR) came. The MSR left.")]
    public void Short_forms_of_a_body_are_one_body(string text) =>
        Assert.Single(new ResolvedText(text).Entities, entity => entity.Type == EntityType.Organization);

    [Fact]
    public void A_common_name_of_parliaments_joins_one_that_a_list_has()
    {
        Assert.Equal(2, new ResolvedText("The US Congress met on Monday. Congress said no.").Entity("US Congress").Mentions.Count);
        Assert.Null(new ResolvedText("Congress met in Delhi on Monday.").Entity("Congress").Link.ListId);
    }

    [Fact]
    public void An_acronym_joins_the_name_it_shortens()
    {
        var text = new ResolvedText("The Council of Lake States (CLS) met. The CLS said no.");

        Assert.Equal(3, text.Entity("Council of Lake States").Mentions.Count);
    }

    [Fact]
    public void An_acronym_that_the_text_spells_out_is_not_the_body_that_a_list_knows_by_it()
    {
        var text = new ResolvedText("The River Support Forces (RSF) fled. The RSF is lost.");

        Assert.Equal(3, text.Entity("River Support Forces").Mentions.Count);
    }

    [Fact]
    public void Aliases_of_a_country_are_one_entity()
    {
        var text = new ResolvedText("The United States left. The US said so. The U.S. was clear.");

        var country = text.Entity("United States");
        Assert.Equal(3, country.Mentions.Count);
        Assert.Equal(("US", "Q30"), (country.Link.CountryCode, country.Link.WikidataId));
    }

    [Theory]
    [InlineData("Kenyan Foreign Minister Amina Odhol left.", "Kenyan Foreign Minister", "KE")]
    [InlineData("The US Secretary of State, Amina Odhol, left.", "US Secretary of State", "US")]
    [InlineData("US State Department spokesman Amina Odhol left.", "US State Department spokesman", "US")]
    [InlineData("Amina Odhol, deputy director of press at the Kenyan Foreign Ministry, left.", "deputy director of press at the Kenyan Foreign Ministry", "KE")]
    [InlineData("Amina Odhol, Uganda's ambassador to Chad, left.", "Uganda's ambassador to Chad", "UG")]
    [InlineData("In Canada, Prime Minister Amina Odhol left.", "Prime Minister", "CA")]
    [InlineData("The spokesperson for the German Foreign Ministry, Amina Odhol, left.", "spokesperson for the German Foreign Ministry", "DE")]
    [InlineData("Sudan's army chief, General Amina Odhol, left.", "Sudan's army chief, General", "SD")]
    [InlineData("Chinese President Wu Tan and Kenyan President Amina Odhol left.", "Kenyan President", "KE")]
    [InlineData("Amina Odhol, leader of the Lebanese movement. The Danish chief left.", "leader of the Lebanese movement", "LB")]
    [InlineData("President Amina Odhol left.", "President", null)]
    [InlineData("She met Amina Odhol there.", null, null)]
    public void The_role_of_a_person_stands_before_or_behind_the_name(string words, string? role, string? country)
    {
        var person = new ResolvedText(words).Entity("Amina Odhol");

        Assert.Equal((role, country), (person.Role, person.Link.CountryCode));
    }

    [Theory]
    [InlineData("Georgia Governor Amina Odhol left Atlanta for Alabama.", "US")]
    [InlineData("Victoria Premier Amina Odhol left Melbourne, Australia.", "AU")]
    [InlineData("Birmingham Mayor Amina Odhol left Alabama.", "US")]
    [InlineData("Birmingham Mayor Amina Odhol left.", null)]
    [InlineData("Lebanon County Sheriff Amina Odhol left.", null)]
    [InlineData("Nairobi Governor Amina Odhol left.", "KE")]
    public void The_country_of_an_office_is_that_of_its_place_as_the_text_has_it(string words, string? country) =>
        Assert.Equal(country, new ResolvedText(words).Entity("Amina Odhol").Link.CountryCode);

    [Theory]
    [InlineData("Manchester Police came to Manchester, New Hampshire.", "Manchester Police", "US")]
    [InlineData("The Perth Council in Scotland said no.", "Perth Council", "GB")]
    [InlineData("The Birmingham Police said no.", "Birmingham Police", null)]
    [InlineData("The Nairobi Police said no.", "Nairobi Police", "KE")]
    public void A_body_that_is_called_after_a_town_belongs_to_the_one_that_the_text_means(string words, string name, string? country) =>
        Assert.Equal(country, new ResolvedText(words).Entity(name).Link.CountryCode);

    [Fact]
    public void An_organisation_belongs_to_the_country_in_its_name() =>
        Assert.Equal("KE", new ResolvedText("The Kenyan Defence Ministry said no.").Entity("Kenyan Defence Ministry").Link.CountryCode);

    [Fact]
    public void Entities_are_numbered_in_the_order_of_first_mention()
    {
        var entities = new ResolvedText("Odhol left Nairobi for Cairo. Amina Odhol is well.").Entities;

        Assert.Equal([(0, "Amina Odhol", EntityType.Person), (1, "Nairobi", EntityType.Location), (2, "Cairo", EntityType.Location)], entities.Select(entity => (entity.Id, entity.Name, entity.Type)));
    }
}
