using FeedWorker.Reading.Feeds;
using static FeedWorker.Reading.Tests.Feeds.Reading;

namespace FeedWorker.Reading.Tests.Feeds;

public class AtomFeedTests
{
    [Fact]
    public void The_alternate_link_is_the_address_wherever_it_stands() =>
        Assert.Equal("https://harbour.example/a",
            AtomEntry("<link rel='replies' href='https://harbour.example/c'/><link rel='alternate' href='https://harbour.example/a'/>").Url);

    [Fact]
    public void An_entry_with_neither_id_nor_link_is_read() => Assert.Equal("A", AtomEntry("<title>A</title>").Title);

    [Theory]
    [InlineData("<title>1 &lt; 2 &amp; 3</title>", "1 &lt; 2 & 3")]
    [InlineData("<title type='html'>&lt;i>Sea&lt;/i></title>", "<i>Sea</i>")]
    [InlineData("<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><i>Sea</i></div></title>", "<i>Sea</i>")]
    [InlineData("<title mode='base64' type='text/html'>PGI+U2VhPC9iPg==</title>", "<b>Sea</b>")]
    public void Text_is_read_by_its_type(string inside, string title) => Assert.Equal(title, AtomEntry(inside).Title);

    [Fact]
    public void An_old_Atom_feed_is_read_too()
    {
        var item = Item("<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry><title>A</title><issued>2026-11-22T10:00:00Z</issued><modified>2026-11-23T10:00:00Z</modified></entry></feed>");

        Assert.Equal(new DateTimeOffset(2026, 11, 22, 10, 0, 0, TimeSpan.Zero), item.PublishedAt);
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.Zero), item.UpdatedAt);
    }

    [Fact]
    public void The_authors_of_the_feed_stand_for_an_entry_that_names_none()
    {
        var feed = Feed("""
            <feed xmlns="http://www.w3.org/2005/Atom"><author><name>Desk</name><email>desk@harbour.example</email></author>
            <entry><title>A</title></entry><entry><title>B</title><author><name>Jo Lind</name></author></entry></feed>
            """);

        Assert.Equal([new FeedPerson("Desk", "desk@harbour.example")], feed.Items[0].Authors);
        Assert.Equal([new FeedPerson("Jo Lind", null)], feed.Items[1].Authors);
    }

    [Fact]
    public void A_category_is_its_term() => Assert.Equal(["sea"], AtomEntry("<category term='sea' label='The Sea'/>").Categories);

    [Fact]
    public void An_enclosure_is_a_link() =>
        Assert.Equal([new FeedEnclosure("https://harbour.example/m.mp3", "audio/mpeg", 42)],
            AtomEntry("<link rel='enclosure' href='https://harbour.example/m.mp3' type='audio/mpeg' length='42'/>").Enclosures);

    [Fact]
    public void A_feed_without_its_namespace_is_Atom_all_the_same() =>
        Assert.Equal("A", Item("<feed><entry><title>A</title></entry></feed>").Title);

    [Fact]
    public void The_language_is_written_with_a_hyphen() =>
        Assert.Equal("en-GB", Feed("<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='en_GB'/>").Language);
}
