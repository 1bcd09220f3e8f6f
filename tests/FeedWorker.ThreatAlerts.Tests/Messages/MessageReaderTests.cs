using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FeedWorker.Contracts;
using FeedWorker.ThreatAlerts.Messages;
using FeedWorker.ThreatAlerts.Tests.Architecture;
using FeedWorker.ThreatAlerts.Tests.Rig;

namespace FeedWorker.ThreatAlerts.Tests.Messages;

/// <summary>What counts as a message, and what will never be one.</summary>
public sealed class MessageReaderTests
{
    [Fact]
    public void The_published_examples_of_the_contract_are_understood()
    {
        var folder = WorkingCopy.At("tests/FeedWorker.Contracts.Tests/Golden/wire");

        var detected = MessageReader.ReadDetected(File.ReadAllBytes(Path.Combine(folder, $"{MessageReader.Detected}.json")));
        var sighted = MessageReader.ReadSighted(File.ReadAllBytes(Path.Combine(folder, $"{MessageReader.Sighted}.json")));

        Assert.Equal("close the strait", detected.Statement.Act.Text);
        Assert.Equal(2, sighted.Sightings);
    }

    [Fact]
    public void What_a_later_version_adds_is_left_alone()
    {
        var body = Changed(message =>
        {
            message["weather"] = "fog";
            message["reason"] = "Rephrased";
            message["statement"]!["kinds"] = new JsonArray("Maritime");
        });

        var read = MessageReader.ReadDetected(body);

        Assert.Equal(NoveltyReason.Unknown, read.Reason);
        Assert.Equal([ThreatKind.Unknown], read.Statement.Kinds);
    }

    [Theory]
    [InlineData("messageId")]
    [InlineData("messageType")]
    [InlineData("statement")]
    [InlineData("article")]
    [InlineData("reason")]
    [InlineData("detectedAt")]
    public void A_missing_field_is_poison_and_so_is_a_null(string field)
    {
        Assert.Throws<PoisonMessageException>(() => MessageReader.ReadDetected(Changed(message => message.Remove(field))));
        if (field != "reason")
        {
            // An enum reads whatever it does not know as Unknown.
            Assert.Throws<PoisonMessageException>(() => MessageReader.ReadDetected(Changed(message => message[field] = null)));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    [InlineData(6)]
    public void A_severity_that_no_rule_knows_is_poison(int level)
    {
        var error = Assert.Throws<PoisonMessageException>(
            () => MessageReader.ReadDetected(Changed(message => message["statement"]!["severity"]!["level"] = level)));

        Assert.Equal($"statement.severity.level is {level}, not 1 to 5", error.Message);
    }

    public static TheoryData<string, string> Poison => new()
    {
        { "", "the input does not contain any JSON tokens" },
        { "null", "null" },
        { "{}", "required" },
        { "\u00ef\u00bb\u00bf{}", "invalid start" },
        { "{\"messageId\":\"not an id\"}", "messageId" },
    };

    [Theory]
    [MemberData(nameof(Poison))]
    public void Poison_says_why(string body, string why)
    {
        var error = Assert.Throws<PoisonMessageException>(() => MessageReader.ReadDetected(Encoding.Latin1.GetBytes(body)));

        Assert.Contains(why, error.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Another_message_is_poison()
    {
        var sighted = TestNews.Body(TestNews.Sighted(TestNews.Detected()));

        Assert.Throws<PoisonMessageException>(() => MessageReader.ReadDetected(sighted));
        Assert.Throws<PoisonMessageException>(() => MessageReader.ReadDetected(Changed(message => message["messageType"] = MessageReader.Sighted)));
        Assert.Throws<PoisonMessageException>(() => MessageReader.ReadDetected(Changed(message => message["messageId"] = Guid.Empty.ToString())));
        Assert.Throws<PoisonMessageException>(() => MessageReader.ReadDetected(Changed(message => message["statement"]!["recipients"] = new JsonArray([null]))));
        Assert.Throws<PoisonMessageException>(() => MessageReader.ReadDetected(Changed(message => message["statement"]!["statementKey"] = " ")));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_poison_even_where_we_do_not_read()
    {
        var body = Changed(message => message["weather"] = "fog?");
        body[Array.LastIndexOf(body, (byte)'?')] = 0xFF;

        Assert.Equal("not UTF-8", Assert.Throws<PoisonMessageException>(() => MessageReader.ReadDetected(body)).Message);
    }

    [Fact]
    public void A_bottomless_body_is_poison()
    {
        var body = Encoding.ASCII.GetBytes("{\"weather\":" + new string('[', 100_000));

        Assert.Throws<PoisonMessageException>(() => MessageReader.ReadDetected(body));
    }

    private static byte[] Changed(Action<JsonObject> change)
    {
        var message = JsonNode.Parse(TestNews.Body(TestNews.Detected()))!.AsObject();
        change(message);
        return JsonSerializer.SerializeToUtf8Bytes(message);
    }
}
