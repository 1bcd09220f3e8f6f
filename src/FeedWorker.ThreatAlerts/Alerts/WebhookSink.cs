using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using FeedWorker.ThreatAlerts.Inbox;
using Microsoft.Extensions.Options;

namespace FeedWorker.ThreatAlerts.Alerts;

/// <summary>Posts each alert to the operator's address, signed, until it is taken.</summary>
internal sealed class WebhookSink : IAlertSink, IDisposable
{
    // Enough of a refusal to understand it; the rest of an answer is of no interest.
    private const int MostOfAnswer = 2048;

    private readonly WebhookOptions _options;
    private readonly TimeProvider _time;
    private readonly Uri _url;
    private readonly string _secret;
    private readonly HttpClient _client;

    public WebhookSink(IOptions<WebhookOptions> options, TimeProvider time)
    {
        _options = options.Value;
        _time = time;
        _url = new Uri(_options.Url!); // only made where there is one; both were checked
        _secret = _options.Secret!;
        _client = new HttpClient(new SocketsHttpHandler
        {
            // Who answers is who was asked: a redirect could carry the alert anywhere.
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            MaxResponseHeadersLength = 32,
            MaxResponseDrainSize = 64 * 1024,
            MaxConnectionsPerServer = _options.AtOnce,

            // A name that moves is followed.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        })
        {
            Timeout = Timeout.InfiniteTimeSpan, // one limit of our own below covers the answer too
        };
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("FeedWorker-ThreatAlerts", "0.1"));
    }

    /// <inheritdoc/>
    public string Name => "webhook";

    /// <inheritdoc/>
    public int AtOnce => _options.AtOnce;

    /// <inheritdoc/>
    public int MostTogether => 1;

    /// <inheritdoc/>
    public TimeSpan GiveUpAfter => _options.GiveUpAfter;

    /// <inheritdoc/>
    public async Task<SendOutcome> SendAsync(IReadOnlyList<DeliveryLease> alerts, CancellationToken cancellationToken)
    {
        var alert = alerts[0]; // never more than one
        using var limit = new CancellationTokenSource(_options.Timeout, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var request = Request(alert);
            using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, both.Token).ConfigureAwait(false);
            return answer.IsSuccessStatusCode
                ? new SendOutcome.Delivered()
                : await JudgeAsync(alert, answer, both.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is HttpRequestException or IOException
            || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return Again(alert, limit.IsCancellationRequested ? $"no answer within {_options.Timeout:g}" : Explain(e), null);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private HttpRequestMessage Request(DeliveryLease alert)
    {
        var body = WebhookBody.Write(alert);
        var timestamp = _time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var request = new HttpRequestMessage(HttpMethod.Post, _url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("Idempotency-Key", alert.Id.ToString());
        request.Headers.Add("X-FeedWorker-Alert", alert.Id.ToString());
        request.Headers.Add("X-FeedWorker-Timestamp", timestamp);
        request.Headers.Add("X-FeedWorker-Signature", WebhookSignature.Of(_secret, timestamp, body));
        return request;
    }

    private async Task<SendOutcome> JudgeAsync(DeliveryLease alert, HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        var status = (int)answer.StatusCode;
        if (status is >= 300 and < 400)
        {
            return new SendOutcome.Refused($"the receiver answered {status}, a redirect: set Webhook:Url to the address itself");
        }

        var why = $"the receiver answered {status}{await ReasonAsync(answer, cancellationToken).ConfigureAwait(false)}";
        return status >= 500 || answer.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests
            ? Again(alert, why, answer.Headers.RetryAfter)
            : new SendOutcome.Refused(why);
    }

    private SendOutcome.Failed Again(DeliveryLease alert, string why, RetryConditionHeaderValue? asked) => new(
        why, RetryPause.After(alert.Attempt, alert.Id, Asked(asked), _options.FirstPause, _options.LongestPause));

    private TimeSpan? Asked(RetryConditionHeaderValue? asked) => asked?.Delta ?? asked?.Date - _time.GetUtcNow();

    private static async Task<string> ReasonAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        var stream = await answer.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var bytes = new byte[MostOfAnswer];
            var length = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            return PlainText.Of(Encoding.UTF8.GetString(bytes, 0, length)) is { Length: > 0 } text ? $": {text}" : "";
        }
    }

    private string Explain(Exception e) => e is HttpRequestException { InnerException: System.Security.Authentication.AuthenticationException inner }
        ? $"the certificate of {_url.Host} is not accepted: {inner.Message}"
        : $"{_url.Host} cannot be reached: {e.Message}";
}
