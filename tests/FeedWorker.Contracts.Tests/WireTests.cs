using System.Text.Json;
using System.Text.Json.Nodes;

namespace FeedWorker.Contracts.Tests;

public sealed class WireTests
{
    public static TheoryData<string> Names => [.. MessageSchemas.Messages.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_message_has_the_approved_form_on_the_wire(string name) =>
        GoldenFile.Holds($"Golden/wire/{name}.json", JsonSerializer.Serialize(Samples.Messages[name], MessageSchemas.Wire) + "\n");

    [Theory]
    [MemberData(nameof(Names))]
    public void What_was_written_reads_back_the_same(string name)
    {
        var json = JsonSerializer.Serialize(Samples.Messages[name], MessageSchemas.Wire);

        var read = JsonSerializer.Deserialize(json, MessageSchemas.Messages[name], MessageSchemas.Wire);

        Assert.Equal(json, JsonSerializer.Serialize(read, MessageSchemas.Wire));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_reader_ignores_fields_that_it_does_not_know(string name)
    {
        var json = JsonSerializer.SerializeToNode(Samples.Messages[name], MessageSchemas.Wire)!.AsObject();
        json["aFieldOfTomorrow"] = new JsonObject { ["with"] = "parts" };

        var read = json.Deserialize(MessageSchemas.Messages[name], MessageSchemas.Wire);

        Assert.NotNull(read);
    }

    [Fact]
    public void A_reader_takes_an_enum_name_that_it_does_not_know_as_unknown()
    {
        var json = JsonSerializer.SerializeToNode(Samples.Messages["feedworker.quote-published.v1"], MessageSchemas.Wire)!;
        json["quote"]!["act"] = "ActOfTomorrow";

        var read = json.Deserialize<QuotePublished>(MessageSchemas.Wire);

        Assert.Equal(SpeechAct.Unknown, read?.Quote.Act);
    }

    [Theory]
    [InlineData("3")]
    [InlineData("\"3\"")]
    [InlineData("null")]
    public void A_number_is_no_enum_name(string value) =>
        Assert.Equal(SpeechAct.Unknown, JsonSerializer.Deserialize<SpeechAct>(value, MessageSchemas.Wire));
}
