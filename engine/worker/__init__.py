"""The processes that hold models: their protocol, their two kinds (chat, night) and the supervisor that starts them."""
