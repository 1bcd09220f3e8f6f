using System.Text;
using FeedWorker.Language.Threats.Novelty;
using FeedWorker.Storage;
using FeedWorker.TestServers;
using static FeedWorker.Tests.Storage.LedgerRoom;

namespace FeedWorker.Tests.Storage;

/// <summary>The memory with statements as they are read: the same one in other words.</summary>
public abstract class StatementThreadTests(SharedServers? servers) : LedgerTests(servers)
{
    private const string Threat = "Ostmark threatened on Monday to attack Veridia if it moves troops to the border.";
    private const string Quoted = "\"We will strike every port of Veridia without any further warning,\" Marshal Orlan Tavik said on Monday.";

    private static readonly DateTimeOffset _monday = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_same_statement_in_other_words_is_sighted_under_the_key_of_its_thread()
    {
        await using var room = await OpenRoomAsync();
        var first = Guid.NewGuid();

        var (key, detected) = Assert.Single(await CloseAsync(room, first, Threat));
        var (again, sighted) = Assert.Single(await CloseAsync(room, Guid.NewGuid(), "If it moves troops to the border, Ostmark will attack Veridia, the government threatened."));
        var (third, number) = Assert.Single(await CloseAsync(room, Guid.NewGuid(), "TARN (Hill Wire) - Ostmark has threatened to attack Veridia if it moves any troops to the border."));

        Assert.Equal("detected: new", detected);
        Assert.Equal((key, $"sighted 2 after {first}"), (again, sighted));
        Assert.Equal((key, $"sighted 3 after {first}"), (third, number));
    }

    [Theory]
    [InlineData("Norland threatened on Monday to attack Veridia if it moves troops to the border.")]
    [InlineData("Ostmark threatened on Monday to attack Norland if it moves troops to the border.")]
    [InlineData("Ostmark threatened on Monday to expel all diplomats of Veridia.")]
    public async Task Another_actor_recipient_or_act_is_another_statement(string other)
    {
        await using var room = await OpenRoomAsync();

        var (key, _) = Assert.Single(await CloseAsync(room, Guid.NewGuid(), Threat));
        var (otherKey, decided) = Assert.Single(await CloseAsync(room, Guid.NewGuid(), other));

        Assert.Equal("detected: new", decided);
        Assert.NotEqual(key, otherKey);
    }

    [Theory]
    [InlineData("Ostmark threatened on Tuesday to attack Veridia unless the prisoners are freed.", "detected: new condition")]
    [InlineData("Ostmark threatened to attack Veridia if it moves troops to the border by June 12.", "detected: new deadline")]
    [InlineData("Ostmark withdrew its threat to attack Veridia.", "detected: new status")]
    public async Task What_says_more_is_detected_once_more_under_the_same_key(string more, string expected)
    {
        await using var room = await OpenRoomAsync();
        var (key, _) = Assert.Single(await CloseAsync(room, Guid.NewGuid(), Threat));

        var (same, decided) = Assert.Single(await CloseAsync(room, Guid.NewGuid(), more));
        var (_, after) = Assert.Single(await CloseAsync(room, Guid.NewGuid(), more));

        Assert.Equal((key, expected), (same, decided));
        Assert.StartsWith("sighted 3", after, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ostmark threatened to impose tariffs of 25 percent on goods from Veridia.", "Ostmark threatened to impose tariffs of 100 percent on goods from Veridia.")]
    [InlineData("Ostmark threatened to fire 10 missiles at Veridia.", "Ostmark threatened to fire 1,000 missiles at Veridia.")]
    [InlineData("Ostmark threatened to cut $1 billion in aid to Veridia.", "Ostmark threatened to cut $300 million in aid to Veridia.")]
    [InlineData("Harbour pilots in Tarn threatened to strike on Friday over pay.", "Harbour pilots in Tarn threatened to strike on Sunday over pay.")]
    [InlineData("Ostmark threatened to bomb northern Veridia unless the prisoners are freed.", "Ostmark threatened to bomb southern Veridia unless the prisoners are freed.")]
    [InlineData("The mayor threatened to sue the company over the spill. Leeds was flooded with oil.", "The mayor threatened to sue the company over the spill. Houston was flooded with oil.")]
    [InlineData("The opposition threatened to boycott the election. Togo votes in May.", "The opposition threatened to boycott the election. Belarus votes in June.")]
    [InlineData("HAMBURG - The union threatened to strike over wages. Dockers in Hamburg have no contract.", "NAIROBI - The union threatened to strike over wages. Teachers in Nairobi have no contract.")]
    public async Task Another_amount_day_area_or_town_is_another_statement(string one, string other)
    {
        await using var room = await OpenRoomAsync();

        var (key, _) = Assert.Single(await CloseAsync(room, Guid.NewGuid(), one));
        var (otherKey, decided) = Assert.Single(await CloseAsync(room, Guid.NewGuid(), other));

        Assert.Equal("detected: new", decided);
        Assert.NotEqual(key, otherKey);
    }

    [Theory]
    [InlineData("Ostmark threatened to impose tariffs of 25 percent on goods from Veridia.", "Ostmark has threatened to impose 25% tariffs on goods from Veridia.")]
    [InlineData("Ostmark threatened to fire ten missiles at Veridia.", "Ostmark has threatened to fire 10 missiles at Veridia, officials said.")]
    [InlineData("Harbour pilots in Tarn threatened to strike on Friday over pay.", "Harbour pilots in Tarn have threatened to strike on 27 November over pay.")]
    [InlineData("The mayor threatened to sue the company over the spill. Leeds was flooded with oil.", "The mayor has threatened to sue the company over the spill. Oil ran through Leeds.")]
    [InlineData("Ostmark threatened to close the strait if its oil shipments are blocked.", "Ostmark said it would shut the strait if its oil deliveries were stopped.")]
    public async Task The_same_amount_day_town_or_act_in_other_words_is_the_same_statement(string one, string other)
    {
        await using var room = await OpenRoomAsync();

        var (key, _) = Assert.Single(await CloseAsync(room, Guid.NewGuid(), one, _monday));
        var (again, decided) = Assert.Single(await CloseAsync(room, Guid.NewGuid(), other, _monday));

        Assert.Equal(key, again);
        Assert.StartsWith("sighted 2", decided, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("within 48 hours", "within two days", "by Wednesday", "by noon on Wednesday", "before 25 November")]
    [InlineData("by June 12", "by noon on June 12", "before June 12", "by 12 June", "by the end of June 12")]
    public async Task A_deadline_in_another_spelling_is_no_news_but_another_day_is(params string[] spellings)
    {
        await using var room = await OpenRoomAsync();
        await CloseAsync(room, Guid.NewGuid(), Until(spellings[0]), _monday);

        foreach (var spelling in spellings.Skip(1))
        {
            Assert.StartsWith("sighted", Assert.Single(await CloseAsync(room, Guid.NewGuid(), Until(spelling), _monday)).Decided, StringComparison.Ordinal);
        }

        Assert.Equal("detected: new deadline", Assert.Single(await CloseAsync(room, Guid.NewGuid(), Until("by the end of December"), _monday)).Decided);
    }

    [Theory]
    [InlineData("within 48 hours", "within two days", "within 24 hours")]
    [InlineData("by Friday", "before Friday", "by Sunday")]
    [InlineData("by Friday", "by the end of Friday", "by Saturday")]
    [InlineData("by June 12", "by noon on June 12", "by June 13")]
    public async Task Deadlines_are_compared_without_the_day_of_the_article_too(string first, string same, string other)
    {
        await using var room = await OpenRoomAsync();
        await CloseAsync(room, Guid.NewGuid(), Until(first));

        Assert.StartsWith("sighted 2", Assert.Single(await CloseAsync(room, Guid.NewGuid(), Until(same))).Decided, StringComparison.Ordinal);
        Assert.Equal("detected: new deadline", Assert.Single(await CloseAsync(room, Guid.NewGuid(), Until(other))).Decided);
    }

    [Fact]
    public async Task A_threat_that_is_renewed_after_its_withdrawal_is_news_once()
    {
        await using var room = await OpenRoomAsync();
        const string Renewed = "Ostmark threatened to attack Veridia.";
        var withdrawing = Guid.NewGuid();
        await CloseAsync(room, Guid.NewGuid(), Threat);
        await CloseAsync(room, withdrawing, "Ostmark withdrew its threat to attack Veridia.");

        var renewed = Assert.Single(await CloseAsync(room, Guid.NewGuid(), Renewed));
        var again = Assert.Single(await CloseAsync(room, Guid.NewGuid(), Renewed));
        var revised = await CloseAsync(room, withdrawing, "Ostmark has withdrawn its threat to attack Veridia.");

        Assert.Equal("detected: new status", renewed.Decided);
        Assert.StartsWith("sighted 4", again.Decided, StringComparison.Ordinal);
        Assert.Empty(revised);
    }

    [Fact]
    public async Task Of_two_threads_that_are_alike_the_likelier_is_found()
    {
        await using var room = await OpenRoomAsync();
        var (first, _) = Assert.Single(await CloseAsync(room, Guid.NewGuid(), "Ostmark threatened to bomb the northern ports of Veridia."));
        await CloseAsync(room, Guid.NewGuid(), "Ostmark threatened to bomb the southern ports of Veridia.");

        var (key, _) = Assert.Single(await CloseAsync(room, Guid.NewGuid(), "Ostmark has threatened to bomb the northern ports of Veridia, officials said."));

        Assert.Equal(first, key);
    }

    [Fact]
    public async Task A_condition_that_the_first_article_left_out_is_new_and_then_known()
    {
        await using var room = await OpenRoomAsync();
        await CloseAsync(room, Guid.NewGuid(), "Ostmark threatened on Monday to attack Veridia.");

        Assert.Equal("detected: new condition", Assert.Single(await CloseAsync(room, Guid.NewGuid(), Threat)).Decided);
        Assert.StartsWith("sighted", Assert.Single(await CloseAsync(room, Guid.NewGuid(), Threat)).Decided, StringComparison.Ordinal);
        Assert.StartsWith("sighted", Assert.Single(await CloseAsync(room, Guid.NewGuid(), "Ostmark threatened on Monday to attack Veridia.")).Decided, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revision_in_other_words_does_not_sight_itself()
    {
        await using var room = await OpenRoomAsync();
        var article = Guid.NewGuid();
        await CloseAsync(room, article, Threat);

        Assert.Empty(await CloseAsync(room, article, "Ostmark has threatened to attack Veridia if it moves troops to the border, officials said."));
    }

    [Fact]
    public async Task Each_statement_of_an_article_has_its_own_thread()
    {
        await using var room = await OpenRoomAsync();
        const string Both = $"{Threat} Norland threatened to boycott the summit in Tarn.";

        var first = await CloseAsync(room, Guid.NewGuid(), Both);
        var second = await CloseAsync(room, Guid.NewGuid(), Both);

        Assert.All(first, message => Assert.Equal("detected: new", message.Decided));
        Assert.Equal(2, first.Select(message => message.Key).Distinct().Count());
        Assert.Equal(first.Select(message => message.Key), second.Select(message => message.Key));
        Assert.All(second, message => Assert.StartsWith("sighted 2", message.Decided, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_threat_that_is_repeated_after_the_window_is_new_and_has_a_key_of_its_own()
    {
        await using var room = await OpenRoomAsync();
        var (key, _) = Assert.Single(await CloseAsync(room, Guid.NewGuid(), Threat));

        await room.AdvanceAsync(room.Options.NoveltyWindow + TimeSpan.FromMilliseconds(1));
        var (later, decided) = Assert.Single(await CloseAsync(room, Guid.NewGuid(), Threat));
        var (copy, sighted) = Assert.Single(await CloseAsync(room, Guid.NewGuid(), Threat));

        Assert.Equal("detected: new", decided);
        Assert.NotEqual(key, later);
        Assert.Equal(later, copy);
        Assert.StartsWith("sighted 2", sighted, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_quotes_the_same_words_is_known_for_a_week()
    {
        await using var room = await OpenRoomAsync();
        var (key, _) = Assert.Single(await CloseAsync(room, Guid.NewGuid(), Quoted));
        const string Later = "Marshal Orlan Tavik had told a rally: “We will strike every port of Veridia without any further warning.”";

        await room.AdvanceAsync(TimeSpan.FromDays(6));
        Assert.Equal(key, Assert.Single(await CloseAsync(room, Guid.NewGuid(), Later)).Key);

        await room.AdvanceAsync(TimeSpan.FromDays(7) + TimeSpan.FromMilliseconds(1));
        Assert.Equal("detected: new", Assert.Single(await CloseAsync(room, Guid.NewGuid(), Later)).Decided);
    }

    [Fact]
    public async Task A_store_of_the_first_schema_keeps_its_statements_and_learns_their_words()
    {
        await using var room = await OpenRoomAsync();
        var known = Assert.Single(StatedThreats.Of(Guid.NewGuid(), Threat));
        var first = Guid.NewGuid();
        await room.Database.WriteAsync(async session =>
        {
            // As the first version left it.
            await session.ExecuteAsync("DROP TABLE threat_threads");
            await session.ExecuteAsync("DROP TABLE threat_prints");
            await session.ExecuteAsync("DROP TABLE threat_blocks");
            await session.ExecuteAsync("DELETE FROM schema_versions WHERE version = 2");
            return await session.ExecuteAsync("""
                INSERT INTO threat_sightings (statement_key, article_id, statement_id, article_url, status, severity, deadline, seen_at)
                VALUES (@StatementKey, @first, @StatementId, @ArticleUrl, @Status, @Severity, NULL, feedworker_now())
                """, new { known.StatementKey, first, known.StatementId, known.ArticleUrl, known.Status, known.Severity });
        }, Cancel);
        await room.Database.OpenAsync(Cancel);

        var (key, again) = Assert.Single(await CloseAsync(room, Guid.NewGuid(), Threat));
        var (same, other) = Assert.Single(await CloseAsync(room, Guid.NewGuid(), "If it moves troops to the border, Ostmark will attack Veridia, the government threatened."));

        Assert.Equal((known.StatementKey, $"sighted 2 after {first}"), (key, again));
        Assert.Equal((known.StatementKey, $"sighted 3 after {first}"), (same, other));
    }

    [Fact]
    public async Task Wordings_beyond_a_few_are_not_kept()
    {
        await using var room = await OpenRoomAsync();
        for (var i = 0; i < 20; i++)
        {
            await CloseAsync(room, Guid.NewGuid(), $"Ostmark threatened to attack Veridia if it moves troops to the border, the {i}th envoy of the coast said.");
        }

        Assert.InRange(int.Parse(Assert.Single(await room.QueryAsync("SELECT COUNT(*) FROM threat_prints")), System.Globalization.CultureInfo.InvariantCulture), 1, 12);
        Assert.Equal(["1"], await room.QueryAsync("SELECT COUNT(DISTINCT statement_key) FROM threat_sightings"));
        var blocks = (await room.QueryAsync("SELECT print FROM threat_prints")).SelectMany(text => StatementPrint.TryRead(text, out var print) ? print.BlockKeys() : []);
        Assert.Equal(blocks.Distinct().Order(StringComparer.Ordinal), (await room.QueryAsync("SELECT block FROM threat_blocks")).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public async Task Replicas_that_close_the_same_statement_in_different_words_at_once_detect_it_once_under_one_key(int replicas)
    {
        await using var room = await OpenRoomAsync();
        await room.NoteArticlesAsync([.. Enumerable.Range(0, replicas).Select(i => $"https://site-{i}.example/threat")]);
        var leases = await room.Articles.ClaimDueAsync(replicas, NoHost, Cancel);
        var databases = leases.Select(_ => room.NewDatabase()).ToList();
        string[] wordings = [Threat, "Ostmark has threatened to attack Veridia if it moves troops to the border, the Hill Wire said."];

        await Task.WhenAll(leases.Select((lease, i) => Task.Run(() => new ArticleLedger(databases[i]).CloseAsync(
            lease, new ArticleClose { ArticleId = null, Threats = StatedThreats.Of(Guid.NewGuid(), wordings[i % 2]) }, Cancel))));

        databases.ForEach(database => database.Dispose());
        var messages = (await room.OutboxTextsAsync()).Select(Read).ToList();
        Assert.Single(messages.Select(message => message.Key).Distinct());
        Assert.Equal(
            ["detected", .. Enumerable.Range(2, replicas - 1).Select(number => $"sighted {number}")],
            messages.Select(message => message.Decided.Split([" after ", ": "], StringSplitOptions.None)[0]).Order(StringComparer.Ordinal));
    }

    private static string Until(string deadline) => $"Ostmark threatened to attack Veridia if it does not withdraw its troops {deadline}.";

    private static async Task<List<(string Key, string Decided)>> CloseAsync(LedgerRoom room, Guid article, string text, DateTimeOffset? publishedAt = null)
    {
        var lease = await room.NoteAndClaimArticleAsync($"https://pages-{Guid.NewGuid():N}.example/");
        var close = new ArticleClose { ArticleId = null, Threats = StatedThreats.Of(article, text, publishedAt) };
        Assert.Equal(ArticleCloseResult.Closed, await room.Articles.CloseAsync(lease, close, Cancel));
        var messages = await room.Outbox.ClaimAsync(100, TimeSpan.Zero, Cancel);
        await room.Outbox.CloseAsync(messages, Cancel);
        return [.. messages.Select(message => Read(Encoding.UTF8.GetString(message.Body.Span)))];
    }

    private static (string Key, string Decided) Read(string message) => (message[..message.IndexOf(' ')], message[(message.IndexOf(' ') + 1)..]);
}

public sealed class StatementThreadTestsOnSqlite() : StatementThreadTests(servers: null);

public sealed class StatementThreadTestsOnPostgreSql(SharedServers servers) : StatementThreadTests(servers);
