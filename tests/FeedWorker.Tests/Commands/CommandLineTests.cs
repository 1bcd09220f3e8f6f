using System.Text.Json.Nodes;

namespace FeedWorker.Tests.Commands;

public sealed class CommandLineTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_error_of_a_configuration_is_told_at_once()
    {
        using var worker = new FeedWorkerProcess();
        await File.WriteAllTextAsync(worker.At("feedworker.json"), """
            {
              "Storage": { "Path": "x.db", "LeaseLength": "soon" },
              "Pipeline": { "FeedsAtOnce": "0" },
              "Fetching": { "HostGapp": "00:00:05" },
              "Logging": { "LogLevel": { "FeedWorker": "Informative" }, "LogLvl": {"FeedWorker": "Debug" } },
              "Colours": { "Sky": "blue" }
            }
            """, Cancel);

        var (code, _, errors) = await worker.RunAsync("validate");

        Assert.Equal(2, code);
        Assert.Contains("Storage:LeaseLength: not a time span", errors, StringComparison.Ordinal);
        Assert.Contains("Pipeline:FeedsAtOnce:", errors, StringComparison.Ordinal);
        Assert.Contains("Fetching:HostGapp: unknown key", errors, StringComparison.Ordinal);
        Assert.Contains("Logging:LogLevel:FeedWorker: not one of Trace, Debug,", errors, StringComparison.Ordinal);
        Assert.Contains("Logging:LogLvl: unknown key; known are Console, LogLevel", errors, StringComparison.Ordinal);
        Assert.Contains("Colours: unknown section", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_is_not_there_is_not_made_to_be_looked_into()
    {
        using var worker = new FeedWorkerProcess();

        var outbox = await worker.RunAsync("outbox", "list", "--set", "Storage:Path=data/fedworker.db");
        var feeds = await worker.RunAsync("feeds", "list", "--set", "Storage:Path=data/fedworker.db");
        var folder = await worker.RunAsync("outbox", "list", "--set", $"Storage:Path={worker.At("")}");

        Assert.Equal((1, "", 1, ""), (outbox.Code, outbox.Output, feeds.Code, feeds.Output));
        Assert.Contains($"there is no store {worker.At("data/fedworker.db")} (setting Storage:Path)", outbox.Errors, StringComparison.Ordinal);
        Assert.Equal(2, folder.Code);
        Assert.Contains("Storage:Path: ", folder.Errors, StringComparison.Ordinal);
        Assert.Contains(" is a folder: name a file in it", folder.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(worker.At("data")));
    }

    [Theory]
    [InlineData("http://worker.example:5481")]
    [InlineData("http://localhost:0")]
    public async Task Probes_listen_at_an_address_and_behind_no_name(string address)
    {
        using var worker = new FeedWorkerProcess();

        var (code, _, errors) = await worker.RunAsync("validate", "--set", $"Operations:Address={address}");

        Assert.Equal(2, code);
        Assert.Contains($"{Environment.NewLine}Operations:Address: \"{address}\" names no address of this machine", errors, StringComparison.Ordinal);
    }

    // Of addresses for documentation (RFC 5737), so of no machine.
    [Fact]
    public async Task Probes_that_cannot_listen_are_told_with_their_setting()
    {
        using var worker = new FeedWorkerProcess();

        var (code, _, errors) = await worker.RunAsync("run", "--set", "Operations:Address=http://192.0.2.1:5481");

        Assert.Equal(1, code);
        Assert.Contains("feedworker: the probes cannot listen: ", errors, StringComparison.Ordinal);
        Assert.Contains("(setting Operations:Address)", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled exception", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_from_a_file_is_checked_and_not_shown()
    {
        using var worker = new FeedWorkerProcess();
        await File.WriteAllTextAsync(worker.At("secret"), "hollow-lantern\n", Cancel);
        worker.Variables["FEEDWORKER__Pipeline__FeedsAtOnce_FILE"] = worker.At("secret");

        var (code, output, errors) = await worker.RunAsync("validate");

        Assert.Equal(2, code);
        Assert.Contains("Pipeline:FeedsAtOnce: not a whole number", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("lantern", output + errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("once")]
    [InlineData("feeds", "list")]
    public async Task No_command_starts_on_a_broken_configuration(params string[] arguments)
    {
        using var worker = new FeedWorkerProcess();

        var (code, _, errors) = await worker.RunAsync([.. arguments, "--set", "Pipeline:FeedsAtOnce=many"]);

        Assert.Equal(2, code);
        Assert.Contains("Pipeline:FeedsAtOnce: not a whole number", errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(worker.At("data")));
    }

    [Fact]
    public async Task A_file_that_is_not_JSON_is_named_with_the_reason()
    {
        using var worker = new FeedWorkerProcess();
        await File.WriteAllTextAsync(worker.At("feedworker.json"), "{\n  \"Storage\": { \"Path\": \"x.db\" }\n  \"Feeds\": {} }", Cancel);

        var (code, _, errors) = await worker.RunAsync("validate");

        Assert.Equal(2, code);
        Assert.Contains("feedworker.json: line 3, byte 3: '\"' is invalid after a value.", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feeds_are_added_listed_exported_and_removed()
    {
        using var worker = new FeedWorkerProcess();
        Assert.Equal(0, (await worker.RunAsync("feeds", "add", "https://news.example/feed.xml")).Code);
        Assert.Equal(2, (await worker.RunAsync("feeds", "add", "ftp://news.example/feed.xml")).Code);

        var (_, opml, _) = await worker.RunAsync("feeds", "export");
        Assert.Contains("xmlUrl=\"https://news.example/feed.xml\"", opml, StringComparison.Ordinal);
        Assert.Contains("https://news.example/feed.xml", (await worker.RunAsync("feeds", "list")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await worker.RunAsync("feeds", "remove", "https://news.example/feed.xml")).Code);
        Assert.Equal(1, (await worker.RunAsync("feeds", "remove", "https://news.example/feed.xml")).Code);
    }

    [Fact]
    public async Task A_list_of_feeds_is_imported_once()
    {
        using var worker = new FeedWorkerProcess();
        await File.WriteAllTextAsync(worker.At("list.opml"), """
            <?xml version="1.0"?><opml version="2.0"><body><outline text="World">
              <outline type="rss" text="One" xmlUrl="https://one.example/feed"/>
              <outline type="rss" text="Two" xmlUrl="https://two.example/feed"/>
              <outline type="rss" text="Odd" xmlUrl="mailto:editor@two.example"/>
            </outline></body></opml>
            """, Cancel);

        Assert.Contains("2 feeds added", (await worker.RunAsync("feeds", "import", "list.opml")).Output, StringComparison.Ordinal);
        var (code, output, _) = await worker.RunAsync("feeds", "import", "list.opml");

        Assert.Equal(0, code);
        Assert.Contains("0 feeds added", output, StringComparison.Ordinal);
        Assert.Contains("mailto:editor@two.example", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html></html>", "not an OPML list")]
    [InlineData("nothing", "not an OPML list")]
    public async Task A_file_that_is_no_list_of_feeds_is_refused_with_the_reason(string content, string reason)
    {
        using var worker = new FeedWorkerProcess();
        await File.WriteAllTextAsync(worker.At("list.opml"), content, Cancel);

        var (code, _, errors) = await worker.RunAsync("feeds", "import", "list.opml");

        Assert.Equal(1, code);
        Assert.Contains(reason, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_level_of_the_configuration_is_obeyed()
    {
        using var worker = new FeedWorkerProcess();
        string[] once = ["once", "--set", "Sample:Port=5489"];

        Assert.Contains("FeedWorker.Pipeline.FeedPipeline", (await worker.RunAsync(once)).Output, StringComparison.Ordinal);
        var (code, output, _) = await worker.RunAsync([.. once, "--set", "Logging:LogLevel:FeedWorker=Error"]);

        Assert.Equal(0, code);
        Assert.DoesNotContain("FeedWorker.Pipeline.FeedPipeline", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schemas_are_written_where_they_are_wanted()
    {
        using var worker = new FeedWorkerProcess();

        Assert.Equal(0, (await worker.RunAsync("schema", "export", "--folder", "out")).Code);

        Assert.Equal(6, Directory.GetFiles(worker.At("out"), "*.json").Length);
    }

    [Fact]
    public async Task Health_of_a_worker_that_does_not_run_is_a_failure_with_its_reason()
    {
        using var worker = new FeedWorkerProcess();

        var (code, _, errors) = await worker.RunAsync("health", "--set", "Operations:Address=http://127.0.0.1:9");

        Assert.Equal(1, code);
        Assert.Contains("no answer from http://127.0.0.1:9", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyze_writes_a_line_for_each_document_in_input_order_whatever_is_in_it()
    {
        using var worker = new FeedWorkerProcess();
        var lines = Enumerable.Range(0, 60).Select(i => $$"""{"id":"d{{i}}","text":"Mayor Ilse Varga said that ferry {{i}} would sail."}""").ToList();
        lines[7] = "not json";
        lines[8] = """{"id":"d8","text":"a","html":"b"}""";
        lines[9] = """{"id":"d9","path":"absent.html"}""";
        lines[10] = """{"id":"d10","html":"<html><body></body></html>"}""";
        await File.WriteAllLinesAsync(worker.At("in.jsonl"), lines, Cancel);

        var (code, _, errors) = await worker.RunAsync("analyze", "in.jsonl", "--output", "out.jsonl", "--syntax");

        Assert.Equal((0, ""), (code, errors));
        var output = (await File.ReadAllLinesAsync(worker.At("out.jsonl"), Cancel)).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(60, output.Count);
        Assert.Equal("d59", output[59]["id"]!.GetValue<string>());
        Assert.All(new[] { 7, 8, 9, 10 }, i => Assert.NotNull(output[i]["error"]));
        Assert.Equal("Mayor Ilse Varga said that ferry 3 would sail.", output[3]["article"]!["text"]!.GetValue<string>());
        var said = output[3]["analysis"]!["tokens"]![3]!;
        Assert.Equal(("VERB", "say", -1, "root"), (said["tag"]!.GetValue<string>(), said["lemma"]!.GetValue<string>(), said["head"]!.GetValue<int>(), said["relation"]!.GetValue<string>()));
        Assert.Single(output[3]["analysis"]!["quotes"]!.AsArray());
    }

    [Fact]
    public async Task Analyze_writes_one_page_for_people_where_html_is_asked_for()
    {
        using var worker = new FeedWorkerProcess();
        await File.WriteAllTextAsync(worker.At("one.txt"), "Mayor Ilse Varga said that the ferry would sail.", Cancel);
        await File.WriteAllTextAsync(worker.At("two.txt"), "\"The ferry is late,\" Ilse Varga said.", Cancel);

        var (code, output, errors) = await worker.RunAsync("analyze", "one.txt", "two.txt", "--format", "html");

        Assert.Equal((0, ""), (code, errors));
        Assert.StartsWith("<!DOCTYPE html>", output, StringComparison.Ordinal);
        Assert.Equal(2, output.Split("<article ").Length - 1);
        Assert.EndsWith("</html>", output.TrimEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("analyze")]
    [InlineData("analyze", "x.txt", "--format", "pdf")]
    [InlineData("analyze", "x.txt", "--format", "html", "--syntax")]
    [InlineData("analyze", "absent.txt")]
    [InlineData("analyze", "x.txt", "--model", "unknown")]
    [InlineData("feeds")]
    [InlineData("dance")]
    public async Task A_wrong_call_ends_with_2(params string[] arguments)
    {
        using var worker = new FeedWorkerProcess();

        Assert.Equal(2, (await worker.RunAsync(arguments)).Code);
    }
}
