using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using FeedWorker.Contracts;
using FeedWorker.Fetching;
using FeedWorker.Language;
using FeedWorker.Publishing;
using FeedWorker.Reading.Pages;
using FeedWorker.Storage;
using Microsoft.Extensions.Options;

namespace FeedWorker.Pipeline;

/// <summary>The article's walk: claimed, fetched, cleaned, analysed, closed.</summary>
internal sealed class ArticlePipeline(
    ArticleLedger ledger,
    OutboxPressure pressure,
    Fetcher fetcher,
    TextAnalyzer analyzer,
    AnalyzerInfo info,
    Shutdown shutdown,
    PipelineMetrics metrics,
    IOptions<PipelineOptions> options,
    IOptions<StorageOptions> storage,
    PoliteGap gap,
    TimeProvider time,
    ILogger<ArticlePipeline> logger)
{
    // Another address of the same article may publish between our look and our close; twice in a row is already rare.
    private const int SupersededTries = 5;

    private readonly IReadOnlySet<string> _ungated = gap.UngatedHosts;

    /// <summary>Works through every article that is due.</summary>
    /// <param name="beat">Called while it goes on; null: nobody watches.</param>
    /// <param name="stopClaiming">Claim nothing more.</param>
    /// <returns>How many attempts were made.</returns>
    internal Task<int> RunDueAsync(Action? beat, CancellationToken stopClaiming) => Sweep.RunAsync(
        options.Value.ArticlesAtOnce, ClaimAsync, lease => Task.Run(() => RunAsync(lease), CancellationToken.None), time, beat, stopClaiming);

    private async Task<IReadOnlyList<ArticleLease>> ClaimAsync(int count) =>
        await pressure.IsHighAsync(shutdown.Work) ? [] : await ledger.ClaimDueAsync(count, _ungated, shutdown.Work);

    private async Task RunAsync(ArticleLease lease)
    {
        try
        {
            await AttemptAsync(lease);
        }
        catch (StorageException e)
        {
            // Nothing can be written now: the lease runs out, and the article is tried again.
            PipelineLog.StoreLost(logger, lease.Url, e.Message);
            metrics.Ended(ArticleEnd.Postponed);
        }
    }

    private async Task AttemptAsync(ArticleLease lease)
    {
        using var activity = Tracing.Begin("article");
        try
        {
            await using var keeper = new LeaseKeeper(
                token => ledger.RenewAsync(lease, token), storage.Value.LeaseLength / 3, time, shutdown.Work);
            var request = new FetchRequest(new Uri(lease.Url), lease.ETag, lease.LastModified, FetchKind.Page);
            var outcome = await fetcher.FetchAsync(request, keeper.Work);
            metrics.Ended(await (outcome switch
            {
                FetchOutcome.Fetched page => ReadAsync(lease, page),
                FetchOutcome.NotModified same => CloseUnchangedAsync(
                    lease, lease.ItemPublishedAt, same.ETag ?? lease.ETag, same.LastModified ?? lease.LastModified),
                FetchOutcome.Gone gone => SetAsideAsync(lease, gone.Why),
                FetchOutcome.Refused refused => SetAsideAsync(lease, refused.Why),
                FetchOutcome.Failed failed => PostponeAsync(lease, failed.Why, failed.RetryAfter),
                _ => throw new UnreachableException(),
            }));
        }
        catch (OperationCanceledException)
        {
            // The worker stops, or the lease was lost; the host was asked all the same.
            metrics.Ended(await ledger.GiveBackAsync(lease, HostPause(lease, null), CancellationToken.None) ? ArticleEnd.GivenBack : LeaseLost(lease));
        }
        catch (Exception e) when (e is not StorageException)
        {
            // One article must never stop the others, nor be tried for ever.
            PipelineLog.Unexpected(logger, e, lease.Url);
            metrics.Ended(await PostponeAsync(lease, $"unexpected {e.GetType().Name}: {e.Message}", null));
        }
    }

    private Task<ArticleEnd> ReadAsync(ArticleLease lease, FetchOutcome.Fetched page)
    {
        var started = time.GetTimestamp();
        return ArticleReader.Read(page.Body, page.ContentType, page.FinalUrl) switch
        {
            ArticleReadOutcome.Unreadable(_, var why) => SetAsideAsync(lease, why),
            ArticleReadOutcome.Read(var article) => PublishAsync(lease, page, article, started),
            _ => throw new UnreachableException(),
        };
    }

    private async Task<ArticleEnd> PublishAsync(ArticleLease lease, FetchOutcome.Fetched page, Article article, long started)
    {
        var publishedAt = article.PublishedAt ?? lease.ItemPublishedAt;
        var id = ArticleMessages.IdOf(article, page.FinalUrl);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(article.Text)));
        TextAnalysis? analysis = null;
        for (var attempt = 0; attempt < SupersededTries; attempt++)
        {
            var published = await ledger.FindPublishedAsync(id, CancellationToken.None);
            if (published?.TextHash == hash)
            {
                return await CloseUnchangedAsync(lease, publishedAt, page.ETag, page.LastModified, id, published);
            }

            if (analysis is null)
            {
                analysis = analyzer.Analyze(article.Text, publishedAt);
                metrics.Analysed(time.GetElapsedTime(started), analysis.Quotes.Count, analysis.Threats.Count);
            }

            var source = new ArticleSource(
                lease.FeedId, lease.FeedUrl, lease.FeedTitle, lease.ItemTitle, lease.ItemPublishedAt, page.FinalUrl, time.GetUtcNow());
            var revision = (published?.Revision ?? 0) + 1;
            var composed = ArticleMessages.From(article, analysis, source, revision, info);
            var result = await ledger.CloseAsync(lease, new ArticleClose
            {
                ArticleId = id,
                ExpectedRevision = revision - 1,
                Revision = revision,
                TextHash = hash,
                ETag = page.ETag,
                LastModified = page.LastModified,
                NextVisit = ArticleVisits.Next(lease.FirstSeenAt, publishedAt, lease.ClaimedAt),
                Messages = composed.Messages,
                Threats = composed.Threats,
                HostPause = HostPause(lease, null),
            }, CancellationToken.None);
            switch (result)
            {
                case ArticleCloseResult.Closed:
                    PipelineLog.ArticlePublished(logger, lease.Url, revision, analysis.Quotes.Count, analysis.Threats.Count);
                    return ArticleEnd.Published;
                case ArticleCloseResult.LeaseLost:
                    return LeaseLost(lease);
            }
        }

        return await PostponeAsync(lease, "other addresses of the same article keep publishing it", null);
    }

    // The text may have been published under another address; the article's id then links this one to it.
    private async Task<ArticleEnd> CloseUnchangedAsync(
        ArticleLease lease, DateTimeOffset? publishedAt, string? etag, string? lastModified, Guid? id = null, PublishedState? published = null)
    {
        var result = await ledger.CloseAsync(lease, new ArticleClose
        {
            ArticleId = id,
            ExpectedRevision = published?.Revision ?? lease.Revision,
            Revision = published?.Revision ?? lease.Revision,
            TextHash = published?.TextHash ?? lease.TextHash,
            ETag = etag,
            LastModified = lastModified,
            NextVisit = ArticleVisits.Next(lease.FirstSeenAt, publishedAt, lease.ClaimedAt),
            HostPause = HostPause(lease, null),
        }, CancellationToken.None);
        return result switch
        {
            ArticleCloseResult.Closed => ArticleEnd.Unchanged,
            ArticleCloseResult.Superseded => await PostponeAsync(lease, "the article was published anew meanwhile", null),
            _ => LeaseLost(lease),
        };
    }

    private async Task<ArticleEnd> PostponeAsync(ArticleLease lease, string why, TimeSpan? retryAfter)
    {
        if (lease.Attempt >= options.Value.ArticleAttempts)
        {
            return await SetAsideAsync(lease, $"{why} ({lease.Attempt} attempts)");
        }

        var usual = options.Value.ArticleRetryDelay * lease.Attempt;
        var pause = retryAfter > usual ? retryAfter.Value : usual;
        if (!await ledger.PostponeAsync(lease, why, pause, HostPause(lease, retryAfter), CancellationToken.None))
        {
            return LeaseLost(lease);
        }

        PipelineLog.ArticlePostponed(logger, lease.Url, time.GetUtcNow() + pause, why);
        return ArticleEnd.Postponed;
    }

    private async Task<ArticleEnd> SetAsideAsync(ArticleLease lease, string why)
    {
        if (!await ledger.SetAsideAsync(lease, why, null, HostPause(lease, null), CancellationToken.None))
        {
            return LeaseLost(lease);
        }

        PipelineLog.ArticleSetAside(logger, lease.Url, why);
        return ArticleEnd.SetAside;
    }

    // How long no request may go to the host; a server that asks for more gets more.
    private TimeSpan HostPause(ArticleLease lease, TimeSpan? retryAfter)
    {
        var pause = gap.After(new Uri(lease.Url));
        return retryAfter > pause ? retryAfter.Value : pause;
    }

    private ArticleEnd LeaseLost(ArticleLease lease)
    {
        PipelineLog.LeaseLost(logger, lease.Url);
        return ArticleEnd.LeaseLost;
    }
}
