using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FeedWorker.Reading.Pages;

namespace FeedWorker.Reading.Tests.Pages;

/// <summary>Pages that show nothing before their scripts ran: the text stands in the data of a script, a value for each paragraph.</summary>
public class ScriptTextTests
{
    private static readonly string[] Story =
    [
        "The orchard towns along the Vell will share one fire brigade from spring, their councils decided on Thursday evening.",
        "The new brigade takes over eleven engines and forty volunteers, and it will be led from the old station at Hask.",
        "Its first captain, who has put out fires for thirty years, wants to teach children how a pump is primed.",
        "The engines will be painted in the colours of all four towns, which nobody finds beautiful, the councils least.",
    ];

    private static readonly string Whole = string.Join('\n', Story);

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [InlineData("{\"type\":\"paragraph\",\"data\":{\"text\":*}}")]
    [InlineData("{\"key\":\"k1\",\"text\":*,\"type\":\"unstyled\",\"entityRanges\":[]}")]
    [InlineData("{\"_id\":\"X1\",\"type\":\"text\",\"content\":*}")]
    [InlineData("{\"nodeType\":\"paragraph\",\"content\":[{\"nodeType\":\"text\",\"value\":*,\"marks\":[]}]}")]
    [InlineData("[\"$\",\"p\",null,{\"className\":\"lead\",\"children\":*}]")]
    [InlineData("*")]
    public void Paragraphs_are_read_from_a_list_in_the_data(string paragraph)
    {
        var list = string.Join(',', Story.Select(text => paragraph.Replace("*", Json(text), StringComparison.Ordinal)));
        var teasers = string.Join(',', Enumerable.Range(1, 9).Select(i => $"{{\"title\":\"A headline\",\"summary\":\"What the report with number {i} tells, said in so many words.\"}}"));

        Assert.Equal(Whole, Text($"{{\"menu\":[{{\"text\":\"News\"}}],\"story\":{{\"content\":[{list}]}},\"more\":[{teasers}]}}"));
    }

    [Fact]
    public void Each_paragraph_may_be_markup_and_the_data_a_call()
    {
        var list = string.Join(',', Story.Select(text => $"{{\"kind\":\"text\",\"value\":\"\\u003Cp\\u003E{text}\\u003C\\u002Fp\\u003E\"}}"));

        Assert.Equal(Whole, Text($"(function(a,b){{return {{\"parts\":[{list}]}}}}(null,1))"));
    }

    [Fact]
    public void The_data_may_stand_in_a_string_of_the_script()
    {
        var list = string.Join(',', Story.Select(text => $"[\"$\",\"p\",null,{{\"children\":{Json(text)}}}]"));

        Assert.Equal(Whole, Text($"self.push([1,{Json("2:[\"$\",\"article\",null,{\"children\":[" + list + "]}]")}])"));
    }

    [Fact]
    public void Words_in_a_link_stay_in_their_sentence()
    {
        var list = string.Join(',', Story.Select(text =>
        {
            var (start, end) = (text.IndexOf(' ', 20), text.IndexOf(' ', 40));
            return $"{{\"nodes\":[{{\"text\":{Json(text[..start])}}},{{\"text\":{Json(text[start..end])},\"bold\":true}},{{\"text\":{Json(text[end..])}}}]}}";
        }));

        Assert.Equal(Whole, Text($"{{\"document\":[{list}]}}"));
    }

    [Theory]
    [InlineData("{\"id\":7,\"list\":{\"blocks\":{\"content\":[*]}}}")]
    [InlineData("{\"id\":7,\"content\":[*]}")]
    public void Texts_of_several_stories_are_no_article(string holder)
    {
        string Of(IEnumerable<string> story) => holder.Replace("*", string.Join(',', story.Select(text => $"{{\"text\":{Json(text)}}}")), StringComparison.Ordinal);

        var other = Story.Select(text => text.Replace("the", "that", StringComparison.Ordinal).Replace("The", "Those", StringComparison.Ordinal)).Reverse();

        Assert.IsType<ArticleReadOutcome.Unreadable>(Outcome($"{{\"stories\":[{Of(Story)},{Of(other)}]}}"));
    }

    private static string Json(string text) => JsonSerializer.Serialize(text, Plain);

    private static string Text(string data) => Assert.IsType<ArticleReadOutcome.Read>(Outcome(data)).Article.Text;

    private static ArticleReadOutcome Outcome(string data) =>
        ArticleReader.Read(Encoding.UTF8.GetBytes($"<body><div id=app>Loading</div><script>window.state = {data};</script></body>"), "text/html; charset=utf-8", null);
}
