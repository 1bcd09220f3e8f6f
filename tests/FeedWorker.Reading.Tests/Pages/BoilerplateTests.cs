using System.Text;
using FeedWorker.Reading.Pages;

namespace FeedWorker.Reading.Tests.Pages;

public class BoilerplateTests
{
    private const string Before = "<p>The orchard towns along the Vell will share one fire brigade from spring, their councils decided on Thursday evening.</p>";

    private const string After = "<p>The new brigade takes over eleven engines and forty volunteers, and it will be led from the old station at Hask.</p>";

    [Theory]
    [InlineData("Advertisements on the engines will be gone from March on, the council of Hask decided as well.")]
    [InlineData("Agents of the insurer earn a commission on every house that burns less often, the mayor said.")]
    [InlineData("Listen: we have no water left, the captain told the crowd that had come to the station at Hask.")]
    [InlineData("Get the latest pump before December, or the well runs dry, the captain wrote to the councils.")]
    [InlineData("Join our strike or lose the pension, the leader of the union told the men of the old brigades.")]
    [InlineData("Volunteers who already have an account will not be asked for a photograph again, the town said.")]
    [InlineData("The brigade changed its <a href='/p'>privacy policy</a> on Monday after a court in Aldmoor had asked for it.")]
    [InlineData("A law makes platforms such as <a href='/g'>Google News</a> pay the two papers of the valley for each report.")]
    [InlineData("The thief ran a <a href='/t'>Telegram channel</a> in which he named the stations that nobody guards at night.")]
    public void A_sentence_of_news_may_begin_or_speak_as_furniture_does(string sentence)
    {
        Assert.Equal(3, Paragraphs($"<p>{sentence}</p>"));
    }

    [Theory]
    [InlineData("<p>Advertisement 2 of 3</p>")]
    [InlineData("<p>- Advertisement -</p>")]
    [InlineData("<p>Subscribe now and read all that the paper has written on the brigade, for a whole month.</p>")]
    [InlineData("<p class=postmetadata>This entry was posted on Friday, July 10th, 2026 and is filed under <a href='/c'>News</a>.</p>")]
    [InlineData("<p>Listen: <a href='/l'>The captain of Hask on the long summer without any rain</a></p>")]
    [InlineData("<p>Get the latest reports from the valley, straight to your inbox, on each morning of the week.</p>")]
    [InlineData("<p>We may earn a little money when somebody buys a pump by way of the pages that we name here.</p>")]
    [InlineData("<p>Nothing more to miss: read our <a href='/n'>newsletter</a> on each morning of the week.</p>")]
    [InlineData("<p>By going on I accept the rules of the paper, and have read its <a href='/p'>privacy policy</a>.</p>")]
    public void What_is_said_to_the_reader_is_no_paragraph(string line)
    {
        Assert.Equal(2, Paragraphs(line));
    }

    private static int Paragraphs(string between) =>
        Assert.IsType<ArticleReadOutcome.Read>(
            ArticleReader.Read(Encoding.UTF8.GetBytes($"<article>{Before}{between}{After}</article>"), "text/html; charset=utf-8", null)).Article.Paragraphs.Count;
}
