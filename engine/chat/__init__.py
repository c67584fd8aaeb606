"""Messages to token ids and back to text: prompts, trimming, the token loop. Knows neither the store nor the night."""
